package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

import java.util.ArrayList;
import java.util.List;

/** {@link BandKernels} with the Vector API: a block is as wide as a vector. */
final class VectorBandKernels implements BandKernels {
    @Override
    public int width() {
        return COUNT;
    }

    @Override
    public BandStage[] fourier(int length, Twiddles twiddles) {
        int blocks = length / COUNT;
        List<BandStage> stages = new ArrayList<>();
        stages.add(new BandNearStage(blocks));
        if (COUNT > 4) {
            stages.add(new BandFarStage(blocks));
        }
        int quarter = 1;
        if (isOddPower(blocks)) {
            stages.add(new Band2Stage(blocks, twiddles.re(COUNT), twiddles.im(COUNT)));
            quarter = 2;
        }
        for (; 4 * quarter <= blocks; quarter *= 4) {
            int entries = quarter * COUNT;
            stages.add(new Band4Stage(blocks, quarter, twiddles.re(entries), twiddles.im(entries)));
        }
        return stages.toArray(BandStage[]::new);
    }

    @Override
    public BandStage[] hadamard(int length) {
        int blocks = length / COUNT;
        List<BandStage> stages = new ArrayList<>();
        int joined = 1 << Integer.numberOfTrailingZeros(blocks) % 3;
        if (joined == 2) {
            stages.add(new BandHadamard2Stage(blocks));
        } else if (joined == 4) {
            stages.add(new BandHadamard4Stage(blocks));
        }
        for (int eighth = joined; 8 * eighth <= blocks; eighth *= 8) {
            stages.add(new BandHadamard8Stage(blocks, eighth));
        }
        return stages.toArray(BandStage[]::new);
    }

    private static boolean isOddPower(int blocks) {
        return Integer.numberOfTrailingZeros(blocks) % 2 == 1;
    }
}
