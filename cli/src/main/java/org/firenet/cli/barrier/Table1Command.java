package org.firenet.cli.barrier;

import java.util.concurrent.Callable;
import org.firenet.barrier.table1.Table1;
import org.firenet.barrier.table1.Table1Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code firenet barrier table1}. */
@Command(
        name = "table1",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reproduces Table 1 of the paper: LISTA and FIRENET on the instances of the theorem.")
final class Table1Command implements Callable<Integer> {
    @Option(names = "--quick", description = "Train for 30 epochs in the place of up to 4000.")
    boolean quick;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the training. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Override
    public Integer call() throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Table1 table = quick ? Table1.quick(seed, threads) : Table1.full(seed, threads);
        System.out.print(Table1Text.HEAD);
        table.compute(row -> System.out.print(Table1Text.line(row)));
        System.out.print(Table1Text.NOTES);
        return ExitCode.OK;
    }
}
