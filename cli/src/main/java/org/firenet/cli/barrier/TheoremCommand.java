package org.firenet.cli.barrier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.report.TheoremPage;
import org.firenet.barrier.report.TheoremText;
import org.firenet.barrier.theorem.TheoremCheck;
import org.firenet.barrier.theorem.TheoremResult;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code firenet barrier theorem}. */
@Command(
        name = "theorem",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks the three statements of the theorem for P1, P2 and P3.",
        footer = {"", "Example:", "  ./firenet barrier theorem --digits 4 --html theorem.html"})
final class TheoremCommand implements Callable<Integer> {
    @Option(names = "--digits", description = "K, 2 to 30. Default: 3 to 8, one after the other.")
    @Nullable
    Integer digits;

    @Option(names = "--html", description = "Also write a page with a picture, for a lesson.")
    @Nullable
    Path html;

    @Option(
            names = {"-f", "--force"},
            description = "Replace the page if it exists already.")
    boolean force;

    @Override
    public Integer call() throws IOException {
        Overwrite overwrite = force ? Overwrite.YES : Overwrite.NO;
        if (html != null) {
            SafeFiles.check(html, overwrite);
        }
        List<TheoremResult> results =
                classes().parallel().map(TheoremCheck.DEFAULT::check).toList();
        System.out.print(TheoremText.render(results));
        if (html != null) {
            byte[] page = TheoremPage.render(results).getBytes(StandardCharsets.UTF_8);
            SafeFiles.write(html, overwrite, out -> out.write(page));
            System.out.println("wrote " + html);
        }
        return ExitCode.OK;
    }

    private Stream<ProblemClass> classes() {
        IntStream range = digits == null ? IntStream.rangeClosed(3, 8) : IntStream.of(digits);
        int[] values = range.toArray();
        return Stream.of(Problem.values())
                .flatMap(problem -> IntStream.of(values).mapToObj(k -> new ProblemClass(problem, k)));
    }
}
