package org.firenet.audit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.audit.attack.Attack;
import org.firenet.audit.attack.ImageWindow;
import org.firenet.audit.attack.LipschitzConstant;
import org.firenet.audit.attack.MeasurementBall;
import org.firenet.audit.attack.NesterovAscent;
import org.firenet.audit.attack.PerturbationSet;
import org.firenet.audit.attack.ProjectedAscent;
import org.firenet.audit.attack.Search;
import org.firenet.audit.attack.Target;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.imaging.ImagingModel;
import org.junit.jupiter.api.Test;

/** Searches on a FIRENET: those that ought to be stronger find no less. */
class SearchStrengthTest {
    private static final AuditSettings SETTINGS =
            new AuditSettings(32, 0.25, 0, java.util.List.of(0.03), java.util.List.of(AttackKind.L2), 1, 1, 1, 1, 1, 1);
    private static final ImagingModel MODEL = SETTINGS.model();
    private static final DifferentiableReconstruction NETWORK =
            (DifferentiableReconstruction) new BuiltIn("tuned:20").open(MODEL);
    private static final Target TARGET = Target.of(NETWORK, MODEL, SETTINGS.measurements(MODEL, 0));
    private static final double SIZE = 0.03 * TARGET.y().norm();
    private static final PerturbationSet.Family BALL =
            (model, size) -> new MeasurementBall(model.operator().range(), size);

    private static double change(Attack attack, long seed) {
        ComplexArray e = attack.find(TARGET, new Search(SIZE, seed));
        return TARGET.change(e).norm();
    }

    @Test
    void projectedAscentFindsNoLessThanThePapersSearch() {
        double papers = change(NesterovAscent.ofPaper(BALL, 300), 1);
        assertThat(change(new ProjectedAscent(BALL, 30), 1)).isGreaterThanOrEqualTo(papers);
    }

    @Test
    void moreStepsFindNoLess() {
        double[] found = IntStream.of(5, 10, 20, 40)
                .mapToDouble(steps -> change(new ProjectedAscent(BALL, steps), 1))
                .toArray();
        // Only the search computes in single precision.
        for (int i = 1; i < found.length; i++) {
            assertThat(found[i]).isGreaterThanOrEqualTo(found[i - 1] * (1 - 1e-4));
        }
        assertThat(found[3]).isGreaterThan(found[0]);
    }

    /** PU has orthonormal rows: the ascent in r with e = PUr is that in e, from another start. */
    @Test
    void thePapersSearchInTheImageIsThatInTheMeasurements() {
        double inImage = change(NesterovAscent.ofPaper(ImageWindow::whole, 300), 1);
        assertThat(change(NesterovAscent.ofPaper(BALL, 300), 1)).isCloseTo(inImage, within(0.15 * inImage));
    }

    /** What a search finds at a small size is about what the local constant allows, and no more. */
    @Test
    void smallPerturbationsAreAmplifiedAsTheLocalConstantSays() {
        double constant = new LipschitzConstant(30, 1).at(NETWORK, TARGET.y());
        double tiny = 1e-4 * TARGET.y().norm();
        ComplexArray e = new ProjectedAscent(BALL, 60).find(TARGET, new Search(tiny, 1));
        assertThat(TARGET.change(e).norm() / e.norm()).isBetween(0.5 * constant, 1.3 * constant);
    }
}
