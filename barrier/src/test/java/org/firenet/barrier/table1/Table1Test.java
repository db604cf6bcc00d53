package org.firenet.barrier.table1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Table1Test {
    @Test
    void allNineCellsComeOutAfterAFewEpochs() throws InterruptedException {
        List<Table1.Row> told = new ArrayList<>();
        List<Table1.Row> rows = new Table1(4, 4, 1, 2).compute(told::add);
        assertThat(rows).isEqualTo(told).hasSize(9);
        for (Table1.Row row : rows) {
            double unit = Math.pow(10, -row.digits());
            assertThat(row.firenetDescribed()).isCloseTo(1.5 * unit, within(0.01 * unit));
            assertThat(row.firenetScript()).isCloseTo(row.firenetPaper(), within(1e-4 * unit + 5e-8));
            assertThat(Table1Text.line(row)).contains(Integer.toString(row.n()));
        }
    }
}
