package org.firenet.barrier.table1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Table1Test {
    @Test
    void allNineCellsComeOutAfterAFewEpochs() throws InterruptedException {
        List<Table1.Row> told = new ArrayList<>();
        AtomicInteger epochs = new AtomicInteger();
        Table1 table = new Table1(4, 4, 1, 2);
        List<Table1.Row> rows = table.compute(told::add, epochs::addAndGet);
        assertThat(epochs).hasValue((int) table.totalEpochs()).hasValue(36);
        assertThat(rows).isEqualTo(told).hasSize(9);
        for (Table1.Row row : rows) {
            double unit = Math.pow(10, -row.digits());
            assertThat(row.firenetDescribed()).isCloseTo(1.5 * unit, within(0.01 * unit));
            assertThat(row.firenetScript()).isCloseTo(row.firenetPaper(), within(1e-4 * unit + 5e-8));
            assertThat(Table1Text.line(row)).contains(Integer.toString(row.n()));
        }
    }

    @Test
    void tellsWhatIsWrongWithItsNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table1(0, 4, 1, 2))
                .withMessage("epochs must be at least 1, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table1(4, -1, 1, 2))
                .withMessage("patience must be at least 1, found -1");
    }
}
