package org.firenet.cli.certify;

import java.util.Objects;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.AposterioriBound;
import org.firenet.certificate.ErrorConstants;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.formats.Sha256;
import org.firenet.imaging.Certifier;
import org.firenet.rounding.Interval;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.WeightedSparsity;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one image. Where rounding matters they are bounds, in the direction that makes them true.
 *
 * @param magnitudesOnly whether the image has no imaginary part and no negative value, but is not 0
 * @param objective at least F(z)
 * @param objectiveAtLeast at most F(z): the distance of the two is the room for rounding errors
 * @param dual at most the minimum of F
 * @param gap at least F(z) less the minimum
 * @param relativeGap at least that over F(z)
 * @param correctDigits decimal digits of F(z) that are those of the minimum, at least
 * @param residual at least ‖PUz − y‖
 * @param relativeResidual at least that over ‖y‖; null for data of zeros
 * @param residualOverNoise the relative residual over the noise level, null if none is given
 * @param truth null if it is not known
 * @param bound null if no null space property is assumed
 */
record ImageFigures(
        int slice,
        int coil,
        int samples,
        String maskSha256,
        boolean magnitudesOnly,
        double objective,
        double objectiveAtLeast,
        double dual,
        double gap,
        double relativeGap,
        int correctDigits,
        double residual,
        @Nullable Double relativeResidual,
        @Nullable Double residualOverNoise,
        @Nullable TruthFigures truth,
        @Nullable BoundFigures bound) {

    /**
     * What is known from the truth x.
     *
     * @param errorAtLeast at most ‖z − x‖
     * @param error at least ‖z − x‖
     * @param relativeError at least that over ‖x‖; null for a truth of zeros
     * @param residual at least ‖PUx − y‖
     */
    record TruthFigures(
            double errorAtLeast, double error, @Nullable Double relativeError, double residual) {}

    /**
     * The distance from the truth under the hypothesis, {@code factor · (gap + mismatch)}.
     *
     * @param largestLambda up to which λ the theorem holds
     * @param bestApproximationError at least σ(x)_w
     * @param mismatch at least c(x, y)
     */
    record BoundFigures(
            double factor, double largestLambda, double bestApproximationError, double mismatch, double distance) {}

    /** One image with all that belongs to it: grids of rows × columns. */
    record Case(
            int slice,
            int coil,
            ComplexArray grid,
            ComplexArray image,
            ComplexArray dual,
            @Nullable ComplexArray truth) {}

    static ImageFigures of(Certifier certifier, Case one, CertificateDocument.Parameters parameters) {
        Certifier.Certificate certificate = certifier.certify(one.grid, one.image, one.dual);
        Certifier.Truth truth = one.truth == null ? null : certifier.compare(one.grid, one.image, one.truth);
        SamplingMask mask = certifier.model().mask();
        Double relativeResidual = ratio(certificate.residual(), certificate.measurements());
        Double noise = parameters.noiseLevel();
        return new ImageFigures(
                one.slice,
                one.coil,
                mask.count(),
                Sha256.of(mask),
                isOfMagnitudes(one.image),
                finite(certificate.gap().objective().hi()),
                certificate.gap().objective().lo(),
                certificate.gap().dual(),
                finite(certificate.gap().gap()),
                certificate.gap().relative(),
                certificate.gap().digits(),
                finite(certificate.residual().hi()),
                relativeResidual,
                noise == null || relativeResidual == null ? null : finite(relativeResidual / noise),
                truth == null ? null : figures(truth),
                bound(certifier, one, parameters, certificate, truth));
    }

    private static boolean isOfMagnitudes(ComplexArray image) {
        boolean any = false;
        for (int i = 0; i < image.size(); i++) {
            if (image.im()[i] != 0 || image.re()[i] < 0) {
                return false;
            }
            any |= image.re()[i] != 0;
        }
        return any;
    }

    private static TruthFigures figures(Certifier.Truth truth) {
        return new TruthFigures(
                truth.error().lo(),
                finite(truth.error().hi()),
                ratio(truth.error(), truth.truth()),
                finite(truth.residual().hi()));
    }

    private static @Nullable BoundFigures bound(
            Certifier certifier,
            Case one,
            CertificateDocument.Parameters parameters,
            Certifier.Certificate certificate,
            Certifier.@Nullable Truth truth) {
        CertificateDocument.Hypothesis hypothesis = parameters.hypothesis();
        if (hypothesis == null) {
            return null;
        }
        LocalSparsities sparsities = new LocalSparsities(certifier.model().sparsityLevels(), hypothesis.sparsities());
        LevelWeights weights = new LevelWeights(certifier.model().sparsityLevels(), parameters.weightsPerLevel());
        ErrorConstants constants = ErrorConstants.of(
                new NullSpaceProperty(hypothesis.rho(), hypothesis.gamma()), new WeightedSparsity(sparsities, weights));
        Double given = hypothesis.bestApproximationError();
        double approximation = given == null ? certifier.bestApproximationError(known(one.truth), sparsities) : given;
        double residual = truth == null
                ? noise(parameters, certificate)
                : truth.residual().hi();
        AposterioriBound bound = AposterioriBound.of(
                constants,
                parameters.lambda(),
                approximation,
                residual,
                certificate.gap().gap());
        return new BoundFigures(
                finite(bound.factor()),
                finite(constants.lambda()),
                finite(approximation),
                finite(bound.mismatch()),
                finite(bound.distance()));
    }

    private static double noise(CertificateDocument.Parameters parameters, Certifier.Certificate certificate) {
        Double level = parameters.noiseLevel();
        return Interval.of(known(level)).times(certificate.measurements()).hi();
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the bound needs the truth, or the compressibility and the noise level");
    }

    private static @Nullable Double ratio(Interval length, Interval of) {
        return of.lo() > 0 ? finite(length.over(of).hi()) : null;
    }

    private static double finite(double figure) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException(
                    "a figure of the certificate is beyond the largest double; change the unit of the data");
        }
        return figure;
    }
}
