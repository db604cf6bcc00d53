package org.firenet.cli.certify;

import org.firenet.certificate.ErrorConstants;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.cli.input.Given;
import org.firenet.cli.option.CountedSparsities;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.WeightedSparsity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What is assumed, so that a gap becomes a distance from the truth. */
final class HypothesisOptions {
    @Option(names = "--rho", description = "rho of the null space property that is assumed, between 0 and 1.")
    @Nullable
    Double rho;

    @Option(names = "--gamma", description = "gamma of the null space property that is assumed, above 0.")
    @Nullable
    Double gamma;

    @Option(
            names = "--sparsities",
            defaultValue = "phantom",
            description =
                    "Order of the property: phantom, the file of an image to count in, or s1,s2,... from coarse to"
                            + " fine. Default: ${DEFAULT-VALUE}.")
    String sparsities = "phantom";

    @Option(
            names = "--best-approximation-error",
            paramLabel = "SIGMA",
            description =
                    "Bound on sigma(x)_w, what the true coefficients have beyond the order, in the weighted norm; not"
                            + " needed with --truth.")
    @Nullable
    Double bestApproximationError;

    /** @throws IllegalArgumentException if any of the options was given */
    void refuseAll(CommandSpec spec, String reason) {
        Given.refuse(spec, reason, "--rho", "--gamma", "--sparsities", "--best-approximation-error");
    }

    /** @throws IllegalArgumentException if options are missing or would have no effect */
    void check(CommandSpec spec, boolean truth, boolean noise) {
        if (rho == null && gamma == null) {
            Given.refuse(
                    spec,
                    "without --rho and --gamma the option has no effect",
                    "--sparsities",
                    "--best-approximation-error");
            return;
        }
        if (rho == null || gamma == null) {
            throw new IllegalArgumentException("--rho and --gamma are needed together, found only one of them");
        }
        if (truth) {
            Given.refuse(spec, "with --truth the figure is computed", "--best-approximation-error");
        } else if (bestApproximationError == null || !noise) {
            throw new IllegalArgumentException(
                    "the distance from the truth needs --truth, or both --best-approximation-error and --noise-level");
        }
    }

    /**
     * The hypothesis, null if there is none.
     *
     * @throws IllegalArgumentException if a number is out of range, or λ is larger than the theorem allows
     * @throws FormatException if an image to count in cannot be read
     */
    CertificateDocument.@Nullable Hypothesis hypothesis(ImagingModel model, LevelWeights weights, double lambda)
            throws FormatException {
        if (rho == null || gamma == null) {
            return null;
        }
        if (bestApproximationError != null
                && !(bestApproximationError >= 0 && Double.isFinite(bestApproximationError))) {
            throw new IllegalArgumentException(
                    "--best-approximation-error must be a finite number of at least 0, found "
                            + bestApproximationError);
        }
        LocalSparsities order =
                CountedSparsities.rule(sparsities).sparsities(model).atLeastOne();
        // Refused here, with a clear message, before any work is done.
        ErrorConstants.of(new NullSpaceProperty(rho, gamma), new WeightedSparsity(order, weights))
                .factor(lambda);
        return new CertificateDocument.Hypothesis(rho, gamma, order.perLevel(), bestApproximationError);
    }
}
