package org.firenet.cli.barrier;

import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.firenet.barrier.table1.Table1;
import org.firenet.barrier.table1.Table1Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code firenet barrier table1}. */
@Command(
        name = "table1",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reproduces Table 1 of the paper: LISTA and FIRENET on the instances of the theorem.",
        footer = {"", "Examples:", "  ./firenet barrier table1 --quick", "  ./firenet barrier table1 > table1.txt"})
final class Table1Command implements Callable<Integer> {
    @Option(names = "--quick", description = "Train for " + Table1.QUICK_EPOCHS + " epochs, if --epochs does not say.")
    boolean quick;

    @Option(
            names = "--epochs",
            description = "The most epochs of each training. Default: " + Table1.FULL_EPOCHS + ", as in the paper.")
    @Nullable
    Integer epochs;

    @Option(
            names = "--patience",
            description = "End a training after so many epochs without a better validation error. Default: all epochs.")
    @Nullable
    Integer patience;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the training. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--threads",
            description = "Trainings that run at the same time. Default: the processors of this machine.")
    @Nullable
    Integer threads;

    @Option(names = "--quiet", description = "No progress bar.")
    boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        int most = epochs != null ? epochs : quick ? Table1.QUICK_EPOCHS : Table1.FULL_EPOCHS;
        int processors = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        Table1 table = new Table1(most, patience != null ? patience : Math.max(1, most), seed, processors);
        if (quiet || !Boolean.getBoolean("firenet.terminal")) {
            System.out.print(Table1Text.HEAD);
            table.compute(row -> System.out.print(Table1Text.line(row)), done -> {});
        } else {
            // what is printed while the bar moves would end up in the bar's line
            StringBuilder lines = new StringBuilder();
            try (ProgressBar bar = progressBar(table.totalEpochs())) {
                table.compute(row -> lines.append(Table1Text.line(row)), bar::stepBy);
            }
            System.out.print(Table1Text.HEAD + lines);
        }
        System.out.print(Table1Text.NOTES);
        return ExitCode.OK;
    }

    private static ProgressBar progressBar(long epochs) {
        return new ProgressBarBuilder()
                .setTaskName("Epochs")
                .setInitialMax(epochs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 78))
                .build();
    }
}
