package org.firenet.audit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.imaging.ImagingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final AuditSettings SETTINGS = new AuditSettings(
            16,
            0.3,
            0,
            List.of(0.02, 0.1),
            List.of(AttackKind.RANDOM, AttackKind.L2, AttackKind.LINF),
            2,
            1,
            6,
            20,
            4,
            1);
    private static final Audit AUDIT =
            new Audit(SETTINGS, List.of(new BuiltIn("tuned:8"), new BuiltIn("zero-filled"), new BuiltIn("paper:2x2")));

    @TempDir
    Path folder;

    private Journal journal() throws IOException {
        return Journal.in(folder, AUDIT.identity(), Overwrite.NO);
    }

    @Test
    void everyTrialIsFoundOnceAndItsFiguresAreThoseOfItsPerturbation() throws IOException {
        Journal journal = journal();
        AUDIT.run(journal, 2, Progress.NONE);
        assertThat(journal.all()).hasSize(3 * 3 * 2 * 2);
        ImagingModel model = SETTINGS.model();
        for (Finding finding : journal.all()) {
            ComplexArray y = SETTINGS.measurements(model, finding.trial().image());
            ComplexArray e = journal.perturbationOf(finding);
            assertThat(e.norm() / y.norm())
                    .isCloseTo(finding.perturbation(), within(1e-12))
                    .isLessThanOrEqualTo(finding.trial().size() * (1 + 1e-12));
            if (finding.trial().network().equals("zero-filled")) {
                // A linear isometry: it amplifies nothing, whatever is searched.
                assertThat(finding.amplification()).isCloseTo(1, within(1e-9));
                assertThat(finding.cleanGap()).isNull();
            } else {
                assertThat(finding.cleanGap()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Journal journal = journal();
        AUDIT.run(journal, 3, Progress.NONE);
        Journal other = Journal.in(folder.resolve("other"), AUDIT.identity(), Overwrite.NO);
        AUDIT.run(other, 1, Progress.NONE);
        assertThat(other.all()).containsExactlyInAnyOrderElementsOf(journal.all());
    }

    @Test
    void anAuditThatWasCutOffGoesOnWhereItWas() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void step() {
                steps.incrementAndGet();
            }

            @Override
            public boolean goOn() {
                return steps.get() < 7;
            }
        };
        AUDIT.run(journal(), 1, impatient);
        List<Finding> early = journal().all();
        assertThat(early).hasSizeBetween(7, 8);

        // A kill in the middle of a line.
        Path file = folder.resolve("journal.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        Journal resumed = journal();
        assertThat(resumed.all()).hasSize(early.size() - 1);
        AUDIT.run(resumed, 2, Progress.NONE);

        Journal straight = Journal.in(folder.resolve("straight"), AUDIT.identity(), Overwrite.NO);
        AUDIT.run(straight, 2, Progress.NONE);
        assertThat(journal().all()).containsExactlyInAnyOrderElementsOf(straight.all());
    }

    @Test
    void aFindingWhosePerturbationIsGoneIsFoundAgain() throws IOException {
        AUDIT.run(journal(), 2, Progress.NONE);
        Finding one = journal().all().get(3);
        Files.delete(folder.resolve("perturbations").resolve(one.trial().fileName()));
        assertThat(journal().all()).doesNotContain(one);
        AUDIT.run(journal(), 2, Progress.NONE);
        assertThat(journal().all()).contains(one);
    }

    @Test
    void theJournalOfAnotherAuditIsKeptUnlessAskedOtherwise() throws IOException {
        AUDIT.run(journal(), 2, Progress.NONE);
        assertThatThrownBy(() -> Journal.in(folder, "another", Overwrite.NO))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("journal.jsonl")
                .hasMessageContaining("another audit");
        assertThat(journal().all()).hasSize(36);
        assertThat(Journal.in(folder, "another", Overwrite.YES).all()).isEmpty();
    }

    @Test
    void theVerdictSaysWhatTheFindingsSay() throws IOException {
        Journal journal = journal();
        AUDIT.run(journal, 2, Progress.NONE);
        Comparison found = new Comparison(journal.all());
        String verdict = Verdict.of(AUDIT, found);
        Finding own = found.worst("tuned:8", 0.1);
        assertThat(own.change())
                .isEqualTo(journal.all().stream()
                        .filter(f -> f.trial().network().equals("tuned:8")
                                && f.trial().size() == 0.1)
                        .mapToDouble(Finding::change)
                        .max()
                        .orElseThrow());
        assertThat(verdict)
                .contains(Verdict.percent(own.change()), "zero-filled changes by 10.0 %", "lower bounds")
                .contains(own.change() > 0.1 ? "less than tuned:8" : "times as much as tuned:8");
    }

    @Test
    void sweepsKnowEveryNetworkAndMoreSamplesHelpAFirenet() throws IOException {
        Sweeps sweeps = Sweeps.of(AUDIT, Progress.NONE);
        assertThat(sweeps.noise()).hasSize(3 * NoiseSweep.LEVELS.size());
        assertThat(sweeps.sampling()).hasSize(3 * SamplingSweep.FRACTIONS.size());
        assertThat(sweeps.sampling().get(4).mean())
                .isLessThan(0.7 * sweeps.sampling().get(0).mean());
        assertThat(sweeps.details()).allSatisfy(row -> {
            assertThat(row.kept()).isBetween(-0.1, 1.2);
            assertThat(row.invented()).isNotNegative();
        });
        assertThat(sweeps.lipschitz())
                .extracting(LipschitzRow::network)
                .containsExactly("tuned:8", "zero-filled", "paper:2x2");
        // A linear isometry's constant is known; a local constant is an amplification that a search might have found.
        assertThat(sweeps.lipschitz().get(1).constant()).isCloseTo(1, within(1e-6));
        assertThat(sweeps.lipschitz().get(0).constant()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers", "paper:0x5", "paper:5", "tuned:0", "tuned:999999", "", "zero-filled:3"})
    void thereIsNoSuchNetwork(String name) {
        assertThatThrownBy(() -> new BuiltIn(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastNetworkIsTriedBeforeAnySearch() throws IOException {
        AUDIT.tryNetworks();
        NetworkSource broken = new NetworkSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public String identity() {
                return "none";
            }

            @Override
            public boolean takesEveryMask() {
                return false;
            }

            @Override
            public Reconstruction open(ImagingModel model) throws IOException {
                throw new IOException("broken.pt: cannot be opened");
            }
        };
        Audit audit = new Audit(SETTINGS, List.of(new BuiltIn("tuned:8"), broken));
        assertThatThrownBy(audit::tryNetworks)
                .isInstanceOf(IOException.class)
                .hasMessage("broken.pt: cannot be opened");
    }

    @Test
    void twoNetworksOfOneNameAreRefused() {
        List<NetworkSource> twins = List.of(new BuiltIn("paper"), new BuiltIn("paper"));
        assertThatThrownBy(() -> new Audit(SETTINGS, twins))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different names");
    }
}
