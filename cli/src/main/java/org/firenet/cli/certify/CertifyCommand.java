package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.firenet.cli.input.Given;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.cli.run.Refuted;
import org.firenet.formats.KSpace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code firenet certify}. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Certifies an image, whoever computed it, for its measurements; or checks a certificate.",
        footer = {
            "",
            "Writes IMAGE-certificate.json and IMAGE-certificate-dual.npy: with them, the image and the",
            "measurements, anybody can compute every figure again.",
            "Exit code 1 if --verify finds anything that differs.",
            "",
            "Example:",
            "  ./firenet simulate --phantom brain --size 128 -o head.npy",
            "  ./firenet reconstruct head.npy --complex -o head-image.npy -o head-image.json",
            "  ./firenet certify head-image.npy head.npy --result head-image.json",
            "  ./firenet certify --verify head-image-certificate.json"
        })
public final class CertifyCommand implements Callable<Integer> {
    private static final Set<String> OF_VERIFY = Set.of("--verify", "--inputs", "--quiet", "--json");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IMAGE",
            description =
                    "The image: complex where possible; one per slice, or per slice and coil without --sensitivities.")
    @Nullable
    Path image;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATA",
            description = "Measurements on their full grid: .npy, .cfl, ISMRMRD .h5.")
    @Nullable
    Path data;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the certificate goes. Default: IMAGE-certificate.json in the working directory.")
    @Nullable
    Path target;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description =
                    "The .json of reconstruct: says which problem was solved, instead of --regulariser to --lambda.")
    @Nullable
    Path result;

    @Option(names = "--truth", description = "The true image: adds the true error, and c(x, y) to the bound.")
    @Nullable
    Path truth;

    @Option(
            names = "--noise-level",
            paramLabel = "SHARE",
            description = "Norm of the noise over the norm of the measurements, at most: to judge the residual by.")
    @Nullable
    Double noiseLevel;

    @Mixin
    HypothesisOptions hypothesis = new HypothesisOptions();

    @Option(
            names = "--dual",
            paramLabel = "FILE",
            description = "A dual variable on its grid. Default: one is searched.")
    @Nullable
    Path dual;

    @Option(
            names = "--save-dual",
            paramLabel = "FILE",
            description = "Where the dual variable goes that was found: .npy. Default: beside the certificate.")
    @Nullable
    Path dualTarget;

    @Option(
            names = "--layers",
            defaultValue = "100",
            description = "Most layers for the search of a dual variable. Default: ${DEFAULT-VALUE}.")
    int layers = 100;

    @Option(
            names = "--mask",
            description = "Sampled positions. Default: the file's own, or where the data is not zero.")
    @Nullable
    Path mask;

    @Option(
            names = "--sensitivities",
            paramLabel = "FILE",
            description = "Maps of coils that see one image together, coils x rows x columns, as reconstruct"
                    + " --write-sensitivities writes them. Default: each coil has an image of its own.")
    @Nullable
    Path sensitivities;

    @Option(
            names = "--leading",
            defaultValue = "COILS",
            description =
                    "What the first of three dimensions counts: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    KSpace.Leading leading = KSpace.Leading.COILS;

    @Option(names = "--slice", description = "Only this slice of the data, from 0. Default: all.")
    @Nullable
    Integer slice;

    @Option(
            names = "--regulariser",
            defaultValue = "wavelet",
            description = "What the image is held to be: wavelet, or tv (total variation). Default: ${DEFAULT-VALUE}.")
    RegulariserName regulariser = RegulariserName.wavelet;

    /** The regularisers by name. */
    enum RegulariserName {
        wavelet,
        tv
    }

    @Mixin
    ProblemOptions problem = new ProblemOptions();

    @Option(
            names = "--verify",
            paramLabel = "FILE",
            description =
                    "A certificate: computes every figure again and fails if a byte of an input or a figure differs.")
    @Nullable
    Path certificate;

    @Option(
            names = "--inputs",
            paramLabel = "FOLDER",
            description = "With --verify: where the files are that the certificate names. Default: its own folder.")
    @Nullable
    Path inputs;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, Refuted {
        return certificate == null ? certify() : verify(certificate);
    }

    private int certify() throws IOException {
        Given.refuse(spec, "--inputs belongs to --verify", "--inputs");
        if (image == null || data == null) {
            throw new IllegalArgumentException("certify needs an image and its measurements, or --verify FILE");
        }
        if (result != null) {
            String reason = "with --result the problem is taken from it";
            Given.refuse(spec, reason, "--regulariser", "--domain", "--wavelet", "--levels", "--weights", "--lambda");
        }
        if (regulariser == RegulariserName.tv) {
            Given.refuse(spec, "total variation knows no wavelet", "--wavelet", "--levels", "--weights");
        }
        if (dual != null) {
            Given.refuse(spec, "with --dual nothing is searched", "--layers", "--save-dual");
        }
        if (noiseLevel != null && !(noiseLevel > 0 && Double.isFinite(noiseLevel))) {
            throw new IllegalArgumentException("--noise-level must be a finite number above 0, found " + noiseLevel);
        }
        hypothesis.check(spec, truth != null, noiseLevel != null);
        Interruption interruption = Interruption.watch();
        try {
            Certification certification = new Certification(this, image, data, interruption);
            CertificateDocument document = certification.run();
            output.print(CertificateText.figures(document).row("written", certification.written()), document);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private int verify(Path file) throws IOException, Refuted {
        refuseOtherArguments();
        Path beside = file.getParent() == null ? Path.of("") : file.getParent();
        CertificateDocument document = new CertificateCheck(file, inputs == null ? beside : inputs).run();
        output.print(CertificateText.figures(document).row("verified", CertificateText.VERIFIED), document);
        return ExitCode.SUCCESS;
    }

    private void refuseOtherArguments() {
        for (ArgSpec given : spec.commandLine().getParseResult().matchedArgs()) {
            String name = given instanceof OptionSpec option ? option.longestName() : given.paramLabel();
            if (!OF_VERIFY.contains(name)) {
                throw new IllegalArgumentException("--verify takes everything from the certificate, found " + name);
            }
        }
    }
}
