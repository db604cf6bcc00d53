package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.simd.Plane;

/** The operator as others see one; every use has memory of its own. */
record BoundOperator(SampledOperator operator, Team team, Shape domain, Shape range) implements LinearOperator {
    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        Plane work = operator.layout().zeros();
        Plane samples = Plane.zeros(operator.order().count());
        SampledOperator.Passes passes = operator.bind(work, team, range -> {}, Dual.zeros(operator));
        new Exchange(operator, operator.layout(), 1).importCoefficients(x, work);
        team.run(operator.layout().groups(), (worker, group) -> passes.forwardRows(group));
        passes.forwardColumns(samples);
        new Exchange(operator, operator.layout(), 1).exportDual(samples, out);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        Plane work = operator.layout().zeros();
        Dual dual = Dual.zeros(operator);
        SampledOperator.Passes passes = operator.bind(work, team, range -> {}, dual);
        new Exchange(operator, operator.layout(), 1).importMeasurements(y, dual.u());
        passes.adjointColumns(dual);
        team.run(operator.layout().groups(), (worker, group) -> passes.adjointRows(group));
        new Exchange(operator, operator.layout(), 1).exportCoefficients(work, out);
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.COISOMETRY;
    }
}
