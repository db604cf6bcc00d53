package org.firenet.cli.certify;

import java.util.List;
import java.util.Objects;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.reconstruct.ScanResult;
import org.firenet.cli.run.Environment;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.Certifier;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LevelWeights;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it stands in its file: all that somebody else needs to compute every figure again.
 *
 * @param kind what this document is
 * @param environment on what it was computed; no figure depends on it
 * @param proved what the figures prove
 * @param assumed what they do not
 * @param inputs the files
 * @param parameters everything else that the figures depend on
 * @param images one entry per image, coil by coil within slice by slice
 * @param sha256 of this document with an empty string in this place
 */
record CertificateDocument(
        String kind,
        Environment environment,
        String proved,
        String assumed,
        Inputs inputs,
        Parameters parameters,
        List<ImageFigures> images,
        String sha256) {
    /** A certificate that was tampered with may lack anything. */
    CertificateDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(proved, "proved");
        Objects.requireNonNull(assumed, "assumed");
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(parameters, "parameters");
        images = List.copyOf(images);
        Objects.requireNonNull(sha256, "sha256");
    }

    static final String KIND = "firenet certificate, version 1";

    private static final String PROVED =
            "Without any hypothesis: with F(z) = lambda |Wz|_w + |PUz - y|, the objective is at most"
                    + " 'objective' and the smallest objective of all images is at least 'dual', so that the image is within 'gap' of"
                    + " the minimum. With sensitivities PUz stands for PUSz, what all coils measure of the image. Upper figures are rounded up, 'dual' is rounded down; all rounding errors are accounted for.";

    private static final String PROVED_OF_TOTAL_VARIATION = PROVED.replace("|Wz|_w", "sum_p |(grad z)_p|");

    private static final String NOTHING_ASSUMED = "How far the image is from the truth does not follow from that.";

    private static final String ASSUMED =
            "How far the image is from the truth does not follow from that. 'bound' holds if"
                    + " P U W* (P U S W* with sensitivities, which the sampling theorem does not cover) has the robust null space property of the given order with the given rho and gamma, which cannot be"
                    + " verified efficiently, and if the truth is as compressible and the noise as small as given.";

    /**
     * A file.
     *
     * @param file its name, relative to the folder of the certificate
     * @param sha256 of its bytes; of a .cfl of its header followed by it
     */
    record Input(String file, String sha256) {
        Input {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /** The files; mask, sensitivities and truth if they were given. */
    record Inputs(
            Input image,
            Input measurements,
            @Nullable Input mask,
            @Nullable Input sensitivities,
            Input dual,
            @Nullable Input truth) {
        Inputs {
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(measurements, "measurements");
            Objects.requireNonNull(dual, "dual");
        }
    }

    /**
     * What the figures depend on besides the files.
     *
     * @param leading what the first of three dimensions of the measurements counts
     * @param slice the only slice that was certified, null for all
     * @param regulariser wavelet, or tv for total variation, which has neither wavelet nor levels nor weights
     * @param dualSearchLayers layers in which the dual variable was searched, null if it was given
     * @param noiseLevel norm of the noise over the norm of the measurements, null if not given
     */
    record Parameters(
            String leading,
            @Nullable Integer slice,
            String domain,
            String regulariser,
            String wavelet,
            int levels,
            List<Double> weightsPerLevel,
            double lambda,
            @Nullable Integer dualSearchLayers,
            @Nullable Double noiseLevel,
            @Nullable Hypothesis hypothesis) {
        Parameters {
            Objects.requireNonNull(leading, "leading");
            Objects.requireNonNull(domain, "domain");
            Objects.requireNonNull(regulariser, "regulariser");
            Objects.requireNonNull(wavelet, "wavelet");
            weightsPerLevel = List.copyOf(weightsPerLevel);
        }

        /** The same with a hypothesis. */
        Parameters with(@Nullable Hypothesis assumed) {
            return new Parameters(
                    leading,
                    slice,
                    domain,
                    regulariser,
                    wavelet,
                    levels,
                    weightsPerLevel,
                    lambda,
                    dualSearchLayers,
                    noiseLevel,
                    assumed);
        }

        boolean ofTotalVariation() {
            return regulariser.equals(ScanResult.Problem.TOTAL_VARIATION);
        }

        /** @throws IllegalArgumentException if a parameter is out of range or does not fit the mask */
        Certifier certifier(SamplingMask mask, @Nullable CoilSensitivities sensitivities) {
            if (ofTotalVariation()) {
                return Certifier.ofTotalVariation(
                        seenBy(sensitivities, ImagingModel.withoutWavelet(samplingDomain(), mask)), lambda);
            }
            if (!regulariser.equals(ScanResult.Problem.WAVELET)) {
                throw new IllegalArgumentException("the regulariser must be wavelet or tv, found " + regulariser);
            }
            ImagingModel model = seenBy(
                    sensitivities, new ImagingModel(samplingDomain(), mask, WaveletFilter.named(wavelet), levels));
            return new Certifier(model, new LevelWeights(model.sparsityLevels(), weightsPerLevel), lambda);
        }

        private SamplingDomain samplingDomain() {
            return new DomainConverter().convert(domain);
        }

        private static ImagingModel seenBy(@Nullable CoilSensitivities sensitivities, ImagingModel single) {
            return sensitivities == null ? single : single.withSensitivities(sensitivities);
        }
    }

    /**
     * The null space property that is assumed, and how compressible the truth is.
     *
     * @param sparsities per level, from coarse to fine
     * @param bestApproximationError of the truth's coefficients, null if it comes from the truth
     */
    record Hypothesis(
            double rho,
            double gamma,
            List<Integer> sparsities,
            @Nullable Double bestApproximationError) {
        Hypothesis {
            sparsities = List.copyOf(sparsities);
        }
    }

    static CertificateDocument of(
            Environment environment, Inputs inputs, Parameters parameters, List<ImageFigures> images) {
        boolean wavelets = !parameters.ofTotalVariation();
        return new CertificateDocument(
                KIND,
                environment,
                wavelets ? PROVED : PROVED_OF_TOTAL_VARIATION,
                wavelets ? ASSUMED : NOTHING_ASSUMED,
                inputs,
                parameters,
                images,
                "");
    }

    /** The same document with another fingerprint. */
    CertificateDocument withSha256(String fingerprint) {
        return new CertificateDocument(kind, environment, proved, assumed, inputs, parameters, images, fingerprint);
    }
}
