package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.ImageStack;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.formats.Sha256;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.Strength;
import org.firenet.network.DualSearch;
import org.firenet.sparsity.LevelWeights;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;

/** Makes one certificate: reads, searches the dual variables, writes. */
final class Certification {
    private final CertifyCommand wishes;
    private final Path image;
    private final Path data;
    private final Interruption interruption;
    private final FileFormats formats = FileFormats.standard();
    private final Path target;
    private final boolean searches;
    private final Path dualFile;

    /** @throws FormatException if a target exists and may not be replaced, or cannot be written */
    Certification(CertifyCommand wishes, Path image, Path data, Interruption interruption) throws FormatException {
        this.wishes = wishes;
        this.image = image;
        this.data = data;
        this.interruption = interruption;
        this.target = wishes.target == null ? Path.of(base(image) + "-certificate.json") : wishes.target;
        this.searches = wishes.dual == null;
        this.dualFile = wishes.dual == null ? dualTarget(wishes) : wishes.dual;
        SafeFiles.check(target, wishes.output.overwrite());
        requireInputsUntouched();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new FormatException(target, "a certificate is a .json file, expected a name that ends so");
        }
        if (searches) {
            SafeFiles.check(dualFile, wishes.output.overwrite());
            if (!formats.writer(dualFile).types().contains(ElementType.C16)) {
                throw new FormatException(
                        dualFile, "this kind of file cannot hold a dual variable to the last bit; take .npy");
            }
        }
    }

    /** Not even with --force is an input written over. */
    private void requireInputsUntouched() throws FormatException {
        ImageOutputs.requireDifferent(List.of(target, dualFile));
        for (Path input : Arrays.asList(image, data, wishes.truth, wishes.mask, wishes.sensitivities, wishes.result)) {
            if (input != null) {
                ImageOutputs.requireDifferent(List.of(target, input));
                if (searches) {
                    ImageOutputs.requireDifferent(List.of(dualFile, input));
                }
            }
        }
    }

    private Path dualTarget(CertifyCommand wishes) {
        return wishes.dualTarget != null ? wishes.dualTarget : target.resolveSibling(base(target) + "-dual.npy");
    }

    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    CertificateDocument run() throws IOException {
        SavedProblem saved = wishes.result == null ? null : SavedProblem.read(wishes.result);
        Integer slice = wishes.slice == null && saved != null ? saved.onlySlice() : wishes.slice;
        try (CertifiedScan scan =
                new CertifiedScan(formats, data, wishes.leading, wishes.mask, wishes.sensitivities, slice)) {
            Given.refuseLeading(wishes.spec, scan.measurements());
            if (saved != null) {
                saved.requireMeasurements(scan.file());
                saved.requireSensitivities(data, scan.maps(), scan.slices());
            }
            CertificateDocument.Parameters parameters = parameters(scan, saved, slice);
            List<ComplexArray> images = scan.images(image);
            List<ComplexArray> truths = wishes.truth == null ? null : scan.images(wishes.truth);
            List<ComplexArray> duals = searches ? searched(scan, images, parameters) : scan.duals(dualFile, parameters);
            interruption.check();
            List<ImageFigures> figures = scan.figures(images, duals, truths, parameters);
            if (saved != null) {
                saved.requireMask(data, figures);
            }
            interruption.check();
            return written(scan, duals, parameters, figures);
        }
    }

    private CertificateDocument.Parameters parameters(
            CertifiedScan scan, @Nullable SavedProblem saved, @Nullable Integer slice) throws FormatException {
        SavedProblem.Problem problem = saved == null ? wished(scan) : saved.problem();
        CertificateDocument.Parameters parameters = new CertificateDocument.Parameters(
                wishes.leading.name().toLowerCase(Locale.ROOT),
                slice,
                problem.domain(),
                problem.regulariser(),
                problem.wavelet(),
                problem.levels(),
                problem.weightsPerLevel(),
                problem.lambda(),
                searches ? wishes.layers : null,
                wishes.noiseLevel,
                null);
        if (parameters.ofTotalVariation()) {
            wishes.hypothesis.refuseAll(wishes.spec, "error bounds are known for wavelets, not for total variation");
            return parameters;
        }
        ImagingModel model = parameters.certifier(scan.firstMask(), null).model();
        LevelWeights weights = new LevelWeights(model.sparsityLevels(), problem.weightsPerLevel());
        return parameters.with(wishes.hypothesis.hypothesis(model, weights, problem.lambda()));
    }

    /** The problem that the options pose. */
    private SavedProblem.Problem wished(CertifiedScan scan) throws FormatException {
        boolean wavelets = wishes.regulariser == CertifyCommand.RegulariserName.wavelet;
        Shape shape = scan.firstMask().shape();
        double lambda = wishes.problem.lambda(
                wavelets ? Regulariser.WAVELET : Regulariser.TOTAL_VARIATION,
                Strength.NORMAL,
                shape,
                scan.coilsTogether());
        String domain = DomainConverter.name(wishes.problem.domain);
        if (!wavelets) {
            return SavedProblem.Problem.ofTotalVariation(domain, lambda);
        }
        WaveletFilter filter = wishes.problem.filter();
        int levels = wishes.problem.levels(shape);
        ImagingModel model = new ImagingModel(wishes.problem.domain, scan.firstMask(), filter, levels);
        List<Double> weights = wishes.problem.weightRule().weights(model).perLevel();
        return SavedProblem.Problem.ofWavelets(domain, filter.label(), levels, weights, lambda);
    }

    private List<ComplexArray> searched(
            CertifiedScan scan, List<ComplexArray> images, CertificateDocument.Parameters parameters)
            throws FormatException {
        DualSearch search = new DualSearch(wishes.layers);
        long steps = (long) wishes.layers * scan.count();
        try (Progress progress = Progress.of("searching", steps, wishes.output)) {
            return scan.findDuals(images, parameters, search, interruption.orElse(progress.perLayer()));
        }
    }

    private CertificateDocument written(
            CertifiedScan scan,
            List<ComplexArray> duals,
            CertificateDocument.Parameters parameters,
            List<ImageFigures> figures)
            throws IOException {
        if (searches) {
            formats.write(dualFile, ImageStack.joinGrids(duals), ElementType.C16, wishes.output.overwrite());
        }
        CertificateDocument.Inputs inputs = new CertificateDocument.Inputs(
                input(valuesOf(image)),
                input(scan.file()),
                optional(wishes.mask),
                optional(wishes.sensitivities),
                input(valuesOf(dualFile)),
                optional(wishes.truth));
        CertificateDocument document = CertificateFile.fingerprinted(
                CertificateDocument.of(Environment.current(), inputs, parameters, figures));
        CertificateFile.write(target, document, wishes.output.overwrite());
        return document;
    }

    private CertificateDocument.@Nullable Input optional(@Nullable Path file) throws IOException {
        return file == null ? null : input(valuesOf(file));
    }

    /** The file itself, or of BART's pair the one with the values. */
    private Path valuesOf(Path file) throws FormatException {
        try (var reader = formats.open(file)) {
            return reader.file();
        }
    }

    private CertificateDocument.Input input(Path file) throws IOException {
        Path folder = target.toAbsolutePath().normalize().getParent();
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameRoot = folder != null && absolute.getRoot().equals(folder.getRoot());
        Path name = sameRoot && folder != null ? folder.relativize(absolute) : absolute;
        return new CertificateDocument.Input(name.toString().replace('\\', '/'), Sha256.ofArray(file));
    }

    /** The files that were written, for people. */
    String written() {
        return searches ? target + ", " + dualFile : target.toString();
    }
}
