package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which kernels Java machines of their own take. */
@Timeout(60)
class SimdTest {
    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    @Test
    void vectorsAreTakenWhereTheyAre() throws Exception {
        needTheVectorApi();
        Assumptions.assumeTrue(FusedMultiplyAdd.IN_HARDWARE, "skipped: no fused multiply-add");
        assertThat(said(MODULE)).contains("vector", "rounds once").noneMatch(line -> line.contains("instead"));
    }

    @Test
    void withoutTheModulePlainLoopsAreTakenAndThatIsSaid() throws Exception {
        assertThat(said()).contains("plain").anyMatch(line -> line.contains("--add-modules jdk.incubator.vector"));
    }

    /** Java computes it by software then, which would take days. */
    @Test
    void withoutFusedMultiplyAddPlainLoopsAreTakenAndThatIsSaid() throws Exception {
        needTheVectorApi();
        needHotSpot();
        assertThat(said(MODULE, "-XX:-UseFMA"))
                .contains("plain", "rounds twice")
                .anyMatch(line -> line.contains("no fused multiply-add"));
    }

    @Test
    void whatIsAskedForIsTakenInSilence() throws Exception {
        needTheVectorApi();
        needHotSpot();
        assertThat(said(MODULE, "-XX:-UseFMA", "-Dfirenet.simd=vector"))
                .contains("vector")
                .noneMatch(line -> line.contains("instead"));
        assertThat(said(MODULE, "-Dfirenet.simd=plain")).contains("plain").noneMatch(line -> line.contains("instead"));
    }

    private static void needTheVectorApi() {
        Assumptions.assumeTrue(Simd.vector().isPresent(), "skipped: Java runs without jdk.incubator.vector");
    }

    /** Other Java machines don't tell whether they have fused multiply-add, and can't be told to do without. */
    private static void needHotSpot() {
        Assumptions.assumeTrue(
                System.getProperty("java.vm.name").matches(".*(HotSpot|OpenJDK).*"), "skipped: no HotSpot");
    }

    /** Lines of both streams. */
    private static List<String> said(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChosenKernels.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
