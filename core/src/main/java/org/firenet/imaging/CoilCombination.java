package org.firenet.imaging;

import java.util.List;
import org.firenet.array.ComplexArray;

/** Ways to make one image of the images that several receiver coils see. */
public final class CoilCombination {
    private CoilCombination() {}

    /**
     * Root sum of squares: {@code √(Σ_c |x_c|²)} in every pixel, real. For one coil it is the magnitude.
     *
     * @param coilImages at least one, all of the same shape
     */
    public static ComplexArray rootSumOfSquares(List<ComplexArray> coilImages) {
        ComplexArray combined = ComplexArray.zeros(coilImages.get(0).shape());
        double[] sum = combined.re();
        for (ComplexArray image : coilImages) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += image.re()[i] * image.re()[i] + image.im()[i] * image.im()[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.sqrt(sum[i]);
        }
        return combined;
    }
}
