package org.firenet.audit.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.audit.attack.Search;
import org.firenet.audit.attack.Target;
import org.firenet.audit.network.Certifiable;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;
import org.jspecify.annotations.Nullable;

/**
 * Every search of an audit on every network, image and size: independent trials, shared out to threads, each kept in the
 * journal when it is done.
 *
 * @param settings of the audit
 * @param networks to be audited, by different names
 */
public record Audit(AuditSettings settings, List<NetworkSource> networks) {
    /** @throws IllegalArgumentException if two networks have the same name */
    public Audit {
        networks = List.copyOf(networks);
        if (networks.stream().map(NetworkSource::name).distinct().count() < networks.size()) {
            throw new IllegalArgumentException("the networks of an audit need different names, found "
                    + networks.stream().map(NetworkSource::name).collect(Collectors.joining(", ")));
        }
    }

    /** All that decides the findings, as text. */
    public String identity() {
        return settings + " on "
                + networks.stream().map(n -> n.name() + ": " + n.identity()).collect(Collectors.joining("; "));
    }

    /** All trials, network by network. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (NetworkSource network : networks) {
            for (AttackKind attack : settings.attacks()) {
                for (double size : settings.sizes()) {
                    IntStream.range(0, settings.images())
                            .forEach(image -> trials.add(new Trial(network.name(), attack, size, image)));
                }
            }
        }
        return trials;
    }

    /** Steps that a progress counts. */
    public int steps() {
        return trials().size();
    }

    /**
     * Has every network make one image, so that one that can't shows before any search, not after those of the networks
     * before it.
     *
     * @throws IOException if a network can't be opened
     * @throws org.firenet.audit.network.ReconstructionException if a network gives no image
     */
    public void tryNetworks() throws IOException {
        ImagingModel model = settings.model();
        ComplexArray y = settings.measurements(model, 0);
        for (NetworkSource source : networks) {
            try (Reconstruction network = source.open(model)) {
                network.reconstruct(y);
            }
        }
    }

    /**
     * Makes the findings that the journal lacks.
     *
     * @param threads at least 1; networks that take one call at a time get one
     * @throws IOException if a network can't be opened or the journal can't be written
     * @throws org.firenet.audit.network.ReconstructionException if a network gives no image
     */
    public void run(Journal journal, int threads, Progress progress) throws IOException {
        ImagingModel model = settings.model();
        for (NetworkSource source : networks) {
            List<Trial> missing = new ArrayList<>();
            for (Trial trial : trials()) {
                if (trial.network().equals(source.name())) {
                    if (journal.of(trial).isPresent()) {
                        progress.step();
                    } else {
                        missing.add(trial);
                    }
                }
            }
            if (!missing.isEmpty()) {
                try (Reconstruction network = source.open(model)) {
                    run(new Bench(network, model), missing, journal, network.concurrent() ? threads : 1, progress);
                }
            }
        }
    }

    private record Bench(Reconstruction network, ImagingModel model) {}

    private void run(Bench bench, List<Trial> trials, Journal journal, int threads, Progress progress)
            throws IOException {
        ExecutorService team = Executors.newFixedThreadPool(threads);
        try {
            List<Future<@Nullable Void>> pending = new ArrayList<>();
            for (Trial trial : trials) {
                pending.add(team.submit(() -> {
                    run(bench, trial, journal, progress);
                    return null;
                }));
            }
            for (Future<@Nullable Void> one : pending) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the audit was interrupted", e);
        } finally {
            team.shutdownNow();
        }
    }

    private static IOException unwrapped(ExecutionException e) throws IOException {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        return new IOException("a search failed: " + e.getCause(), e);
    }

    private void run(Bench bench, Trial trial, Journal journal, Progress progress) throws IOException {
        if (!progress.goOn()) {
            return;
        }
        ComplexArray y = settings.measurements(bench.model, trial.image());
        Target target = Target.of(bench.network, bench.model, y);
        ComplexArray worst = ComplexArray.zeros(y.shape());
        double largest = -1;
        long seed = 0;
        for (int restart = 0; restart < settings.restarts(); restart++) {
            long candidate = settings.seed() * 1_000_003 + restart;
            Search search = new Search(trial.size() * y.norm(), candidate, settings.directions(), progress::goOn);
            ComplexArray found = trial.attack().attack(settings).find(target, search);
            double change = target.change(found).norm();
            if (change > largest) {
                worst = found;
                largest = change;
                seed = candidate;
            }
        }
        if (progress.goOn()) {
            journal.add(finding(trial, seed, target, worst), worst);
            progress.step();
        }
    }

    private Finding finding(Trial trial, long seed, Target target, ComplexArray e) {
        ComplexArray truth = settings.image(trial.image());
        ComplexArray perturbed = target.network().reconstruct(target.perturbed(e));
        double change = perturbed.distance(target.image());
        return new Finding(
                trial,
                seed,
                e.norm() / target.y().norm(),
                change / target.image().norm(),
                change / e.norm(),
                target.image().distance(truth) / truth.norm(),
                perturbed.distance(truth) / truth.norm(),
                gap(target.network(), target.y()),
                gap(target.network(), target.perturbed(e)),
                trial.attack() != AttackKind.RANDOM && !(target.network() instanceof DifferentiableReconstruction));
    }

    private static @Nullable Double gap(Reconstruction network, ComplexArray y) {
        return network instanceof Certifiable certifiable
                ? certifiable.certify(y).relative()
                : null;
    }
}
