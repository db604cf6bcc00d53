package org.firenet.learned.training;

import java.util.Locale;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.formats.Sha256;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.architecture.Architecture;
import org.firenet.learned.model.DescriptionFile;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.model.TrainingRecord;
import org.firenet.learned.torch.Libtorch;
import org.firenet.sampling.SamplingMask;

/** What is written beside a network that was trained here. */
record ModelCard(TrainingPlan plan, Architecture architecture, TrainingData data, Training training) {
    /** @param sha256 of the network's file */
    ModelDescription of(String sha256) {
        SamplingMask mask = plan.model().mask();
        return architecture
                .description()
                .card(
                        mask.shape().toString(),
                        architecture.boundToMask() ? DescriptionFile.sampling(plan.model()) : null,
                        sha256,
                        inWords(),
                        record());
    }

    private String inWords() {
        double loss = training.validationLosses().get(training.bestEpoch());
        return String.format(
                Locale.ROOT,
                """
                %s, trained with FIRENET for Java on %d %s, %s, sampled at %s (%s)%s.
                On %d other images its relative error is %.4f (root mean square). It knows nothing of other images,
                and nothing bounds its errors there: audit it before use.
                """,
                architecture.description().name(),
                plan.images(),
                TrainingData.description(),
                mask().shape(),
                mask(),
                domain(),
                plan.noise() > 0 ? ", with " + 100 * plan.noise() + " % noise" : ", without noise",
                data.validationImages(),
                Math.sqrt(loss));
    }

    private SamplingMask mask() {
        return plan.model().mask();
    }

    private String domain() {
        SamplingDomain domain = plan.model().samplingDomain();
        return domain.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private TrainingRecord record() {
        String version = ModelCard.class.getPackage().getImplementationVersion();
        return new TrainingRecord(
                architecture.toString(),
                TrainingData.description(),
                domain(),
                mask().toString(),
                Sha256.of(mask()),
                plan.images(),
                data.validationImages(),
                plan.noise(),
                plan.seed(),
                plan.epochs(),
                training.bestEpoch() + 1,
                "mean of |error|^2 over mean of |image|^2",
                training.trainingLosses(),
                training.validationLosses(),
                architecture.batchSize(),
                architecture.learningRate(),
                plan.threads(),
                training.seconds(),
                version == null ? "(from a class folder)" : version,
                Libtorch.version(),
                System.getProperty("java.version"));
    }
}
