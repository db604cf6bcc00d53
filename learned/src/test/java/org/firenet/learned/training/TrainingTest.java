package org.firenet.learned.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.NetworkTrainer;
import org.firenet.audit.network.Reconstruction;
import org.firenet.audit.network.TrainingListener;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.firenet.learned.architecture.Architecture;
import org.firenet.learned.architecture.Lista;
import org.firenet.learned.architecture.UNet;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.model.TorchModelReader;
import org.firenet.learned.torch.ModuleSource;
import org.firenet.phantom.RandomEllipses;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final TrainingListener GO_ON = (done, of, loss) -> true;

    private final ImagingModel model = Measurements.model(SamplingDomain.FOURIER, 16, 1);

    @TempDir
    Path folder;

    @Test
    void anInterruptedTrainingEndsWithTheSameBytes() throws IOException {
        TorchTrainer trainer = new SmallUNet();
        assertThat(trainer.train(plan("whole/net.pt", 0.05), GO_ON)).isTrue();
        List<Long> seen = new ArrayList<>();
        TrainingPlan plan = plan("parts/net.pt", 0.05);
        while (!trainer.train(plan, stopEvery(4, seen))) {
            assertThat(folder.resolve("parts/net.pt.checkpoint")).exists();
            assertThat(plan.output()).doesNotExist();
        }
        assertThat(seen)
                .as("no batch twice, none left out")
                .containsExactly(LongStream.rangeClosed(1, 15).boxed().toArray(Long[]::new));
        assertThat(plan.output()).hasSameBinaryContentAs(folder.resolve("whole/net.pt"));
        assertThat(folder.resolve("parts/net.pt.checkpoint")).doesNotExist();
        assertThat(losses("parts/net.yaml")).isEqualTo(losses("whole/net.yaml")).isNotEmpty();
    }

    @Test
    void aShortTrainingMakesImagesBetter() throws IOException {
        Shape shape = Shape.of(32, 32);
        SamplingMask mask = PaperSampling.of(SamplingDomain.FOURIER, shape, WaveletFilter.HAAR, 4, 340)
                .draw(1);
        ImagingModel scanner = new ImagingModel(SamplingDomain.FOURIER, mask, WaveletFilter.HAAR, 4);
        TrainingPlan plan = new TrainingPlan(folder.resolve("lista.pt"), Overwrite.NO, scanner, 20, 5, 0, 1, 1);
        new TorchTrainer(new Lista(5)) {}.train(plan, GO_ON);
        ComplexArray truth = new RandomEllipses(12).draw(-5).image(shape);
        ComplexArray y = scanner.measure(truth);
        try (Reconstruction network = new TorchModelReader().open(new ModelFile(plan.output(), null, true), scanner)) {
            double zeroFilled = scanner.zeroFilled(y).distance(truth);
            assertThat(network.reconstruct(y).distance(truth)).isLessThan(0.95 * zeroFilled);
        }
    }

    /** A library that computes with memory it never wrote gives another loss now and then, or NaN. */
    @Test
    void theSameTrainingGivesTheSameLossesEveryTime() throws IOException {
        ImagingModel scanner = Measurements.model(SamplingDomain.FOURIER, 64, 1);
        for (int i = 0; i < 25; i++) {
            TrainingPlan plan = new TrainingPlan(folder.resolve(i + ".pt"), Overwrite.NO, scanner, 4, 1, 0.02, 1, 1);
            new UNetTrainer().train(plan, GO_ON);
            assertThat(losses(i + ".yaml")).isEqualTo(losses("0.yaml")).doesNotContain("  - NaN");
        }
    }

    @Test
    void aTrainingThatDivergesLeavesNoNetwork() {
        TrainingPlan plan = new TrainingPlan(folder.resolve("net.pt"), Overwrite.NO, model, 10, 3, 0, 3, 1);
        assertThatThrownBy(() -> new TorchTrainer(new Reckless(new UNet(2, 2))) {}.train(plan, GO_ON))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the training diverges: the loss of batch")
                .hasMessageNotContaining("\n");
        assertThat(plan.output()).doesNotExist();
    }

    /** Steps that nothing survives. */
    private record Reckless(UNet careful) implements Architecture {
        @Override
        public String id() {
            return careful.id();
        }

        @Override
        public ModelDescription description() {
            return careful.description();
        }

        @Override
        public double learningRate() {
            return 1e20;
        }

        @Override
        public int batchSize() {
            return careful.batchSize();
        }

        @Override
        public ModuleSource define(ImagingModel geometry, long seed) {
            return careful.define(geometry, seed);
        }
    }

    @Test
    void theCardSaysWhatItWasTrainedOn() throws IOException {
        new SmallUNet().train(plan("whole/net.pt", 0.05), GO_ON);
        assertThat(Files.readString(folder.resolve("whole/net.yaml")))
                .contains("name: U-Net", "noise: 0.05", "seed: 3", "random ellipses", "libtorch: 2.", "sha256: ");
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        TrainingPlan plan = plan("whole/net.pt", 0);
        Files.writeString(plan.output(), "precious");
        assertThatThrownBy(() -> new SmallUNet().train(plan, GO_ON))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("exists already");
        assertThat(plan.output()).hasContent("precious");
    }

    @Test
    void anotherTrainingsCheckpointIsRefusedOrReplaced() throws IOException {
        TorchTrainer trainer = new SmallUNet();
        assertThat(trainer.train(plan("whole/net.pt", 0), (done, of, loss) -> false))
                .isFalse();
        TrainingPlan other = plan("whole/net.pt", 0.1);
        assertThatThrownBy(() -> trainer.train(other, GO_ON))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("net.pt.checkpoint: this is the checkpoint of another training");
        TrainingPlan forced = new TrainingPlan(other.output(), Overwrite.YES, model, 10, 3, 0.1, 3, 1);
        assertThat(trainer.train(forced, GO_ON)).isTrue();
    }

    @Test
    void aDamagedCheckpointIsSaidToBe() throws IOException {
        TorchTrainer trainer = new SmallUNet();
        TrainingPlan plan = plan("whole/net.pt", 0);
        trainer.train(plan, (done, of, loss) -> false);
        Path checkpoint = folder.resolve("whole/net.pt.checkpoint");
        byte[] bytes = Files.readAllBytes(checkpoint);
        for (int length : new int[] {0, 10, 500, bytes.length - 1}) {
            Files.write(checkpoint, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> trainer.train(plan, GO_ON))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("this checkpoint is damaged, remove it to begin anew")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        TrainingPlan plan = new TrainingPlan(
                folder.resolve("u.pt"), Overwrite.NO, Measurements.model(SamplingDomain.FOURIER, 20, 1), 1, 1, 0, 1, 1);
        assertThatThrownBy(() -> new UNetTrainer().train(plan, GO_ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a U-Net of 5 scales needs sides that 16 divides, found 20x20");
    }

    @Test
    void allArchitecturesAreFound() {
        assertThat(ServiceLoader.load(NetworkTrainer.class))
                .extracting(NetworkTrainer::architecture)
                .containsExactlyInAnyOrder("unet", "automap", "lista");
    }

    private TrainingPlan plan(String file, double noise) throws IOException {
        Path output = folder.resolve(file);
        Files.createDirectories(output.getParent());
        return new TrainingPlan(output, Overwrite.NO, model, 10, 3, noise, 3, 1);
    }

    private static TrainingListener stopEvery(int batches, List<Long> seen) {
        int before = seen.size();
        return (done, of, loss) -> {
            seen.add(done);
            return seen.size() - before < batches;
        };
    }

    private List<String> losses(String card) throws IOException {
        return Files.readAllLines(folder.resolve(card)).stream()
                .filter(line -> line.startsWith("  - "))
                .toList();
    }

    private static final class SmallUNet extends TorchTrainer {
        SmallUNet() {
            super(new UNet(2, 2));
        }
    }
}
