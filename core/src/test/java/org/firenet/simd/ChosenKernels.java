package org.firenet.simd;

/** A program that says which kernels a Java machine takes, and whether it rounds products before it adds. */
final class ChosenKernels {
    private ChosenKernels() {}

    public static void main(String[] arguments) {
        double a = 1 + Math.ulp(1.0);
        System.out.println(Simd.active().name());
        System.out.println(FusedMultiplyAdd.of(a, a, -(a * a)) == 0 ? "rounds twice" : "rounds once");
    }
}
