package org.firenet.barrier.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.report.TheoremPage;
import org.firenet.barrier.report.TheoremText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheoremCheckTest {
    @ParameterizedTest
    @EnumSource
    void allThreeStatementsHold(Problem problem) {
        TheoremResult result = new TheoremCheck(30, List.of(5, 20)).check(new ProblemClass(problem, 3));
        assertThat(result.holds()).isTrue();
        assertThat(result.smallestError()).isBetween(1.5 - 1e-12, 1.51);
        assertThat(result.patientError()).isCloseTo(0.15, within(1e-12));
        assertThat(result.blindError()).isCloseTo(0.15 * Math.sqrt(1.01), within(1e-12));

        assertThat(TheoremText.render(List.of(result)))
                .contains(problem.name())
                .contains("yes")
                .doesNotContain("NO");
        String page = TheoremPage.render(List.of(result));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg").doesNotContain("{{");
        assertThat(page).as("self-contained").doesNotContain("http://").doesNotContain("https://");
    }
}
