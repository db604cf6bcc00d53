package org.firenet.audit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.ZeroFilled;
import org.firenet.imaging.ImagingModel;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final AuditSettings SETTINGS =
            new AuditSettings(32, 0.25, 0, List.of(0.1), List.of(AttackKind.RANDOM), 1, 1, 1, 1, 1, 1);

    /** With every sample the zero-filled image is the image. */
    @Test
    void aPerfectReconstructionKeepsEveryDetailAndInventsNone() {
        ImagingModel full = SETTINGS.model(1);
        for (DetailTest.Row row : new DetailTest(SETTINGS).of(new ZeroFilled(full), full)) {
            assertThat(row.kept()).isCloseTo(1, within(1e-9));
            assertThat(row.invented()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aBlurLosesContrastOfSmallDetailsAndInventsSome() {
        ImagingModel few = SETTINGS.model(0.1);
        List<DetailTest.Row> rows = new DetailTest(SETTINGS).of(new ZeroFilled(few), few);
        assertThat(rows).allSatisfy(row -> assertThat(row.kept()).isBetween(0.02, 0.8));
        List<DetailTest.Row> discs =
                rows.stream().filter(row -> row.detail().equals("disc")).toList();
        assertThat(discs.get(discs.size() - 1).kept())
                .isGreaterThan(discs.get(0).kept());
        assertThat(discs.get(0).invented()).isGreaterThan(0.1);
    }

    @Test
    void largerLettersSurviveABlurBetter() {
        AuditSettings larger =
                new AuditSettings(64, 0.15, 0, List.of(0.1), List.of(AttackKind.RANDOM), 1, 1, 1, 1, 1, 1);
        ImagingModel few = larger.model();
        List<Double> kept = new DetailTest(larger)
                .of(new ZeroFilled(few), few).stream()
                        .filter(row -> row.detail().equals("text") && row.contrast() == 0.5)
                        .map(DetailTest.Row::kept)
                        .toList();
        assertThat(kept).hasSize(DetailTest.DOTS.size()).isSorted();
    }

    /** The word is found where it is, with its contrast; neither a bright patch nor a disc is taken for one. */
    @Test
    void onlyAWordIsAWord() {
        Shape shape = Shape.of(64, 64);
        Detail word = Detail.text(2, 64);
        ComplexArray written = word.image(shape, 30, 31);
        written.scale(0.3);
        assertThat(word.strength(written, 30, 31)).isCloseTo(0.3, within(1e-12));
        ComplexArray patch = ComplexArray.zeros(shape);
        Arrays.fill(patch.re(), 1);
        assertThat(word.strongest(patch)).isCloseTo(0, within(1e-12));
        assertThat(word.strongest(Detail.disc(0.04, 64).image(shape, 30, 31))).isLessThan(0.25);
    }

    @Test
    void wordsThatAreTooLongAreLeftOut() {
        ImagingModel model = SETTINGS.model();
        assertThat(new DetailTest(SETTINGS).of(new ZeroFilled(model), model))
                .filteredOn(row -> row.detail().equals("text"))
                .extracting(DetailTest.Row::size)
                .containsOnly(5.0 / 32);
    }
}
