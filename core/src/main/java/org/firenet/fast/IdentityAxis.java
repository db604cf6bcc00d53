package org.firenet.fast;

/** An axis that is not transformed. */
record IdentityAxis(int room) implements AxisTransform {
    @Override
    public double scale() {
        return 1;
    }

    @Override
    public int place(int k) {
        return k;
    }

    @Override
    public int sign(int k) {
        return 1;
    }

    @Override
    public void forward(Buffer x, int at, int width) {}

    @Override
    public void adjoint(Buffer x, int at, int width) {}

    @Override
    public void forwardRow(Buffer x, int at) {}

    @Override
    public void adjointRow(Buffer x, int at) {}
}
