package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.imaging.OrderedBatch;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.ThreadShares;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/**
 * Reconstructs the slices of a scan side by side. Every finished slice is kept at once, so that memory holds no more than
 * the slices that are at work, and nothing is done twice. Slices with the same mask share what depends on it.
 */
final class ScanReconstruction {
    private final KSpace scan;
    private final ReconstructCommand wishes;
    private final WishedImages given;
    private final UnfinishedRun kept;
    private final Interruption interruption;
    private final List<Integer> wanted;
    private final ThreadShares threads;
    private final SliceReconstruction slices;
    private @Nullable Reconstructor reconstructor;

    ScanReconstruction(
            KSpace scan, ReconstructCommand wishes, WishedImages given, UnfinishedRun kept, Interruption interruption) {
        given.requireFit(scan.coils(), scan.imageShape());
        this.scan = scan;
        this.wishes = wishes;
        this.given = given;
        this.kept = kept;
        this.interruption = interruption;
        this.wanted = wishes.slices(scan.slices());
        this.threads = ThreadShares.of(wishes.threads, wanted.size(), scan.coils());
        this.slices = new SliceReconstruction(given, wishes.complex, threads.coils());
    }

    /** What came out. */
    record Outcome(ReconstructedImages images, ScanResult result) {}

    /** @throws IllegalArgumentException if not a single slice could be reconstructed */
    Outcome run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<Optional<SliceOutcome>> known = wanted.stream().map(kept::outcome).toList();
        int done = (int) known.stream().filter(Optional::isPresent).count();
        List<SliceOutcome> outcomes = new ArrayList<>();
        int layers = slices.networks(scan.coils()) * wishes.network.mostLayers();
        say(done);
        try (SliceProgress progress = new SliceProgress(wanted.size(), done, layers, wishes.output)) {
            new OrderedBatch(threads.slices())
                    .<SliceOutcome, IOException>run(
                            wanted.size(),
                            number -> known.get(number).isPresent()
                                    ? known.get(number).get()
                                    : slice(wanted.get(number), progress.begin()),
                            outcome -> {
                                outcomes.add(outcome);
                                say(Math.max(done, outcomes.size()));
                            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        ScanResult result = result(outcomes, done, seconds);
        int[] stack = wishes.slice == null ? scan.stack() : new int[0];
        return new Outcome(
                new ReconstructedImages(kept, outcomes, stack, slices.shape(scan.coils(), scan.imageShape())), result);
    }

    private void say(int finished) {
        if (finished > 0) {
            interruption.leaves(finished + " of " + wanted.size() + " slices are kept in " + kept.folder()
                    + ", the same command goes on from there");
        }
    }

    private SliceOutcome slice(int index, SliceProgress.Slice progress) throws IOException, InterruptedException {
        interruption.check();
        MeasuredSlice measured;
        try {
            measured = read(index);
        } catch (FormatException e) {
            SliceOutcome failed = new SliceOutcome(index, null, e.getMessage());
            kept.keep(failed, null);
            progress.end();
            return failed;
        }
        SliceReconstruction.Images images = slices.reconstruct(
                index, reconstructor(measured.mask()), measured.data(), interruption.orElse(progress.listener()));
        interruption.check();
        SliceOutcome finished = new SliceOutcome(index, images.figures(), null);
        kept.keep(finished, images.images());
        progress.end();
        return finished;
    }

    /** A file is read by one thread at a time. */
    private synchronized MeasuredSlice read(int index) throws FormatException {
        return MeasuredSlice.read(scan, index, given.mask(), wishes.fullSampling);
    }

    private synchronized Reconstructor reconstructor(SamplingMask mask) throws FormatException {
        Reconstructor known = reconstructor;
        if (known != null && known.model().mask().equals(mask)) {
            return known;
        }
        double pixels = (double) wanted.size() * scan.coils() * mask.shape().size();
        Reconstructor fresh = new Reconstructor(
                mask, wishes.network.settings(mask.shape(), 1), wishes.network.engines(pixels, threads.layers()));
        reconstructor = fresh;
        return fresh;
    }

    private ScanResult result(List<SliceOutcome> outcomes, int ofEarlierRun, double seconds) throws IOException {
        Optional<SliceOutcome> first =
                outcomes.stream().filter(outcome -> outcome.figures() != null).findFirst();
        if (first.isEmpty()) {
            kept.remove();
            throw new IllegalArgumentException(
                    outcomes.get(0).problem() + (outcomes.size() > 1 ? "; no other slice is better" : ""));
        }
        Reconstructor ofFirst = reconstructor(read(first.get().slice()).mask());
        return ScanResult.of(scan.file(), network(ofFirst), ofFirst, outcomes, ofEarlierRun, seconds);
    }

    private ScanResult.@Nullable Network network(Reconstructor ofFirst) throws IOException {
        NetworkFile network = wishes.network.networkFile();
        return wishes.network.network == null || network == null
                ? null
                : ScanResult.Network.of(
                        wishes.network.network, network, ofFirst.model().mask());
    }
}
