package org.firenet.design;

import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;

/**
 * What may be chosen of a network when the class of problems is given: the schedule of its layers, and λ.
 *
 * @param schedule of the layers
 * @param lambda λ of problem (P3), a finite number above 0
 */
public record NetworkDesign(Schedule schedule, double lambda) {
    /** The paper's network of 25 layers, n = p = 5 with λ = 2.5e−4: what a design is measured against. */
    public static final NetworkDesign PAPER = new NetworkDesign(PaperSchedule.of(5, 5), 2.5e-4);

    /** @throws IllegalArgumentException if λ is out of range */
    public NetworkDesign {
        if (!(lambda > 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda must be a finite number above 0, found " + lambda);
        }
    }
}
