package org.firenet.cli.certify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.firenet.cli.output.Figures;

/** A certificate for people: of several images, the worst. */
final class CertificateText {
    static final String VERIFIED = "every byte of the inputs and every figure, computed again";

    private CertificateText() {}

    static Figures figures(CertificateDocument document) {
        List<ImageFigures> images = document.images();
        ImageFigures worst = images.stream()
                .max(Comparator.comparingDouble(ImageFigures::relativeGap))
                .orElseThrow();
        Figures table = new Figures();
        if (images.size() > 1) {
            table.row(
                    "images",
                    images.size() + "; below the one with the largest gap: slice " + worst.slice() + ", coil "
                            + worst.coil());
        }
        table.row("objective F(z)", atMost(worst.objective()))
                .row("smallest F", "at least " + atLeast(worst.dual()))
                .row(
                        "gap",
                        atMost(worst.gap()) + " = " + percent(worst.relativeGap()) + " of F(z), "
                                + worst.correctDigits() + " correct digits")
                .row("residual", residual(worst));
        if (worst.magnitudesOnly()) {
            table.row(
                    "image",
                    "real and nowhere negative: of magnitudes only, the gap is theirs, not that of the complex image,"
                            + " which reconstruct --complex keeps");
        }
        ImageFigures.TruthFigures truth = worst.truth();
        if (truth != null) {
            String share = truth.relativeError() == null ? "" : " = " + percent(truth.relativeError());
            table.row("true error", atMost(truth.error()) + share);
        }
        ImageFigures.BoundFigures bound = worst.bound();
        if (bound != null) {
            table.row(
                    "bound",
                    atMost(bound.distance()) + " = " + atMost(bound.factor()) + " (gap + " + atMost(bound.mismatch())
                            + ")");
        }
        if (document.inputs().sensitivities() != null) {
            table.row(
                    "coils",
                    "see one image together; the gap holds for them, the sampling theorem does not cover them");
        }
        return table.row("proved", proved(worst)).row("assumed", assumed(document, worst));
    }

    private static String residual(ImageFigures worst) {
        Double relative = worst.relativeResidual();
        String share = relative == null ? "" : " = " + percent(relative) + " of the measurements";
        Double noise = worst.residualOverNoise();
        return atMost(worst.residual())
                + share
                + (noise == null ? "" : ", " + atMost(noise) + " times the noise level");
    }

    private static String proved(ImageFigures worst) {
        return "no image has an objective more than " + percent(worst.relativeGap())
                + " below this one's, whatever rounding did";
    }

    private static String assumed(CertificateDocument document, ImageFigures worst) {
        CertificateDocument.Hypothesis hypothesis = document.parameters().hypothesis();
        ImageFigures.BoundFigures bound = worst.bound();
        if (hypothesis == null || bound == null) {
            return "nothing; the distance from the truth is not bounded"
                    + (document.parameters().ofTotalVariation() ? "" : " (see --rho, --gamma)");
        }
        String property = "the null space property with rho " + hypothesis.rho() + ", gamma " + hypothesis.gamma();
        ImageFigures.TruthFigures truth = worst.truth();
        if (truth != null && truth.errorAtLeast() > bound.distance()) {
            return property + "; this is REFUTED here: the true error is larger than the bound";
        }
        return property + ", which nobody can verify: if it holds, the truth is within " + atMost(bound.distance());
    }

    /** A figure that is a bound must not be made better by rounding it for people. */
    private static String atMost(double value) {
        return rounded(new BigDecimal(value), RoundingMode.CEILING);
    }

    private static String atLeast(double value) {
        return rounded(new BigDecimal(value), RoundingMode.FLOOR);
    }

    private static String percent(double share) {
        return rounded(new BigDecimal(share).movePointRight(2), RoundingMode.CEILING) + " %";
    }

    private static String rounded(BigDecimal value, RoundingMode mode) {
        return Figures.number(value.round(new MathContext(4, mode)).doubleValue());
    }
}
