package org.firenet.cli.plan;

import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.plan.Plan;
import org.firenet.certificate.plan.SamplingMeasure;
import org.firenet.cli.output.Figures;
import org.jspecify.annotations.Nullable;

/**
 * What kind of statement each figure of a plan is, one sentence each.
 *
 * @param proved follows without an assumption
 * @param hypothesis what the bound rests on, and how that stands
 * @param open what the theorem does not say
 * @param practice how the theorem's network compares with networks that are run
 */
record PlanStatements(String proved, String hypothesis, String open, String practice) {
    static PlanStatements of(Plan plan, @Nullable Falsification found) {
        return new PlanStatements(
                "If the null space property holds, then the constants, lambda, the depth and the bound on the error are"
                        + " theorems; that single wavelets demand gamma >= "
                        + number(plan.coherence().leastGamma())
                        + " needs no assumption.",
                hypothesis(plan, found),
                open(plan),
                "The depth is a guarantee for the worst image of the class, not advice: at 256x256 with 25 % Fourier samples"
                        + " and no noise, 50 layers of the tuned schedule (a depth of 151) were observed to bring the Shepp-Logan phantom to a"
                        + " relative error below 1e-4, where the theorem for this plan asks for a depth of "
                        + Figures.count(plan.exact().depth()) + "; see docs/plan.md.");
    }

    private static String hypothesis(Plan plan, @Nullable Falsification found) {
        String property =
                "the null space property with rho = " + number(plan.property().rho()) + " and gamma = "
                        + number(plan.property().gamma());
        if (found == null) {
            return "The bound rests on " + property
                    + ", a hypothesis that cannot be verified in polynomial time; --falsify attacks it.";
        }
        if (!found.refuted() && found.starts() == 0) {
            return "The bound rests on " + property
                    + ", a hypothesis that the given vector does not refute; --falsify attacks it.";
        }
        return found.refuted()
                ? "The bound rests on " + property + ", which is REFUTED by a vector: for this mask and"
                        + " these sparsities the bound is no theorem."
                : "The bound rests on " + property
                        + ", a hypothesis that was attacked and not refuted, which is no proof.";
    }

    private static String open(Plan plan) {
        String constant = "how many samples suffice: m_k >= C M(s,k) L with a constant C that is not known, so ratios"
                + " m_k/M(s,k) are given and no yes or no.";
        return SamplingMeasure.isOfTheorem(plan.model().wavelet().filter())
                ? "The sampling theorem leaves open " + constant
                : "For this wavelet there is no sampling theorem: M(s,k) is the authors' density; for Haar it would leave open "
                        + constant;
    }

    private static String number(double value) {
        return Figures.number(value);
    }
}
