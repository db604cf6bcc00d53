package org.firenet.audit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firenet.audit.network.ZeroFilled;
import org.firenet.imaging.ImagingModel;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final AuditSettings SETTINGS =
            new AuditSettings(32, 0.25, 0, List.of(0.1), List.of(AttackKind.RANDOM), 1, 1, 1, 1, 1, 1);

    /** With every sample the zero-filled image is the image. */
    @Test
    void aPerfectReconstructionKeepsEveryDiscAndInventsNone() {
        ImagingModel full = SETTINGS.model(1);
        for (DetailTest.Row row : new DetailTest(SETTINGS).of(new ZeroFilled(full), full)) {
            assertThat(row.kept()).isCloseTo(1, within(1e-9));
            assertThat(row.invented()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aBlurLosesContrastOfSmallDiscsAndInventsSome() {
        ImagingModel few = SETTINGS.model(0.1);
        List<DetailTest.Row> rows = new DetailTest(SETTINGS).of(new ZeroFilled(few), few);
        assertThat(rows).allSatisfy(row -> assertThat(row.kept()).isBetween(0.05, 0.8));
        assertThat(rows.get(rows.size() - 1).kept()).isGreaterThan(rows.get(0).kept());
        assertThat(rows.get(0).invented()).isGreaterThan(0.1);
    }
}
