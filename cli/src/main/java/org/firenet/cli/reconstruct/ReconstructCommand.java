package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.network.NetworkOptions;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ArraySource;
import org.firenet.formats.CentreCrop;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.KSpace;
import org.firenet.formats.VolumeAxis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code firenet reconstruct}. */
@Command(
        name = "reconstruct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reconstructs images from undersampled measurements, each with a certificate.",
        footer = {
            "",
            "Several coils give one image that all of them see, each with its own sensitivity.",
            "Without -o, writes DATA-firenet.npy (magnitudes), .png (a picture) and .json (all figures).",
            "",
            "Example:",
            "  ./firenet simulate --phantom brain --size 256 -o head.npy",
            "  ./firenet reconstruct head.npy --wavelet haar -o head-image.npy -o head-image.png"
        })
public final class ReconstructCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS = 10;

    @Parameters(paramLabel = "DATA", description = "Measurements on their full grid: .npy, .cfl, ISMRMRD .h5.")
    Path data = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "A file to write, its kind taken from the extension: .npy, .cfl, .tif (values), .png (picture),"
                            + " .json (figures). May be given several times.")
    List<Path> outputs = List.of();

    @Option(
            names = "--mask",
            description = "Sampled positions. Default: the file's own, or where the data is not zero.")
    @Nullable
    Path mask;

    @Option(
            names = "--leading",
            defaultValue = "COILS",
            description =
                    "What the first of three dimensions counts: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    KSpace.Leading leading = KSpace.Leading.COILS;

    @Option(
            names = "--volume",
            paramLabel = "AXIS",
            description =
                    "The data are volumes, [coils x] depth x rows x columns, encoded in three directions, fully sampled"
                            + " along AXIS: depth, rows or columns. Slices are made by a transform along it. Default: what"
                            + " the file says.")
    @Nullable
    VolumeAxis volume;

    @Option(
            names = "--places",
            paramLabel = "COUNT",
            description = "Of volumes: how many slices to make, those in the middle of AXIS; removes oversampling."
                    + " Default: all.")
    @Nullable
    Integer places;

    @Option(names = "--slice", description = "Only this slice, from 0. Default: all.")
    @Nullable
    Integer slice;

    @Option(names = "--start", description = "An image to begin with, another network's say. Default: zero.")
    @Nullable
    Path start;

    @Option(names = "--truth", description = "The true image: adds the relative error to the figures.")
    @Nullable
    Path truth;

    @Option(
            names = "--complex",
            description = "Write complex values instead of magnitudes; with --coils separate of every coil.")
    boolean complex;

    @Option(names = "--double", description = "Store double precision instead of single.")
    boolean doublePrecision;

    @Option(names = "--full-sampling", description = "Accept data in which every position is sampled.")
    boolean fullSampling;

    @Option(
            names = "--threads",
            description = "Shared out to slices, then coils, then layers. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    JointOptions coils = new JointOptions();

    @Option(
            names = "--write-sensitivities",
            paramLabel = "FILE",
            description = "joint, of one slice: writes the maps that were used, coils x rows x columns; see certify.")
    @Nullable
    Path sensitivitiesTarget;

    @Mixin
    NoiseMapOptions noiseMap = new NoiseMapOptions();

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        network.refuseWhatWouldBeIgnored(spec);
        noiseMap.refuseWhatWouldBeIgnored(spec);
        network.load();
        SimulatedData.requireDomain(data, network.domain());
        FileFormats formats = FileFormats.standard();
        for (Path file : outputs) {
            ImageOutputs.requireNotTheInput(file, data);
        }
        ImageOutputs targets = ImageOutputs.of(outputs, data, type(), formats, output.overwrite());
        Interruption interruption = Interruption.watch();
        try (ArrayReader reader = formats.open(data);
                UnfinishedRun kept = UnfinishedRun.of(
                        targets.first(),
                        RunIdentity.of(spec, reader.file(), reader.header().shape()),
                        type(),
                        output.overwrite());
                KSpace scan = KSpace.of(
                        new VolumeTransform(volume, places, kept, interruption, output).slicesOf(reader), leading)) {
            boolean joint = coils.areJoint(scan.coils(), network.problem.domain);
            coils.refuseWhatWouldBeIgnored(spec, joint, scan.coils());
            Given.refuseLeading(spec, scan);
            targets.requireRoomFor(slices(scan.slices()).size() * (complex && !joint ? scan.coils() : 1));
            SliceByproducts byproducts = new SliceByproducts(this, formats);
            byproducts.check(slices(scan.slices()).size(), joint ? 1 : scan.coils());
            noiseMap.requireLevel(joint && coils.knowNoise(scan));
            WishedImages given = new WishedImages(
                    mask == null ? null : Images.readMask(formats, mask),
                    start == null ? null : Images.read(formats, start),
                    truth == null ? null : Images.read(formats, truth));
            ScanReconstruction run = new ScanReconstruction(
                    scan, this, joint ? coils.reconstruction(formats, scan) : null, given, kept, interruption);
            ScanReconstruction.Outcome outcome = run.run();
            interruption.check();
            if (byproducts.areWished()) {
                run.writeByproducts(byproducts.until(interruption));
            }
            // Certificates are about the whole field of view.
            ArraySource images = complex ? outcome.images() : new CentreCrop(outcome.images(), scan.imageCrop());
            targets.write(images, type(), outcome.result());
            kept.remove();
            output.print(outcome.result().figures().row("written", targets + byproducts.written()), outcome.result());
            return exitCode(outcome.result().failures());
        } finally {
            interruption.finished();
        }
    }

    private static int exitCode(List<ScanResult.Failure> failures) {
        failures.stream().limit(MOST_PROBLEMS).forEach(failure -> System.err.println("firenet: " + failure.problem()));
        if (failures.size() > MOST_PROBLEMS) {
            System.err.println("firenet: " + (failures.size() - MOST_PROBLEMS) + " more slices like that");
        }
        return failures.isEmpty() ? ExitCode.SUCCESS : ExitCode.INCOMPLETE;
    }

    private ElementType type() {
        if (complex) {
            return doublePrecision ? ElementType.C16 : ElementType.C8;
        }
        return doublePrecision ? ElementType.F8 : ElementType.F4;
    }

    /** The slices to reconstruct, of so many that there are. */
    List<Integer> slices(int count) {
        if (slice == null) {
            return IntStream.range(0, count).boxed().toList();
        }
        if (slice < 0 || slice >= count) {
            throw new IllegalArgumentException(
                    data + ": --slice must be from 0 to " + (count - 1) + ", found " + slice);
        }
        return List.of(slice);
    }
}
