package org.firenet.fast;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TeamTest {
    /** More threads than most machines have processors, and pauses long enough for them to fall asleep. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void everyTaskOfEveryRoundRunsOnce(int size) {
        try (Team team = new Team(size)) {
            for (int round = 0; round < 3000; round++) {
                int tasks = 1 + round % 40;
                AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
                Team.Task count = (worker, number) -> {
                    assertThat(worker).isBetween(0, size - 1);
                    runs.incrementAndGet(number);
                };
                if (round % 2 == 0) {
                    team.run(tasks, count);
                } else {
                    team.runToAndFro(tasks, count);
                    team.turnRound();
                }
                for (int number = 0; number < tasks; number++) {
                    assertThat(runs.get(number))
                            .as("round %d, task %d", round, number)
                            .isEqualTo(1);
                }
                if (round % 300 == 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
            }
        }
    }

    /** Tasks that wait for ones before them rely on run, whichever way the team faces. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void onlyWhoAsksForItGoesToAndFro(int size) {
        try (Team team = new Team(size)) {
            assertThat(ownTasks(size, task -> team.runToAndFro(30, task))).isSorted();
            team.turnRound();
            assertThat(ownTasks(size, task -> team.run(30, task))).isSorted();
            assertThat(ownTasks(size, task -> team.runToAndFro(30, task))).isSortedAccordingTo(reverseOrder());
        }
    }

    /** Of those that belong to the caller the ones that it runs itself, in its order. */
    private static List<Integer> ownTasks(int size, Consumer<Team.Task> round) {
        List<Integer> numbers = new ArrayList<>();
        AtomicBoolean begun = new AtomicBoolean();
        round.accept((worker, number) -> {
            if (worker == 0 && number < 30 / size) {
                numbers.add(number);
                begun.set(true);
            }
            while (worker > 0 && !begun.get()) {
                Thread.onSpinWait();
            }
        });
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    /** The caller finishes first and falls asleep; what the others wrote is seen. */
    @Test
    void theCallerWaitsForTheSlowest() {
        int[] written = new int[64];
        try (Team team = new Team(4)) {
            for (int round = 1; round <= 20; round++) {
                int value = round;
                team.run(written.length, (worker, number) -> {
                    if (worker > 0) {
                        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(300));
                    }
                    written[number] = value;
                });
                assertThat(written).containsOnly(value);
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheTeamWorksOn() {
        try (Team team = new Team(3)) {
            assertThatThrownBy(() -> team.run(100, (worker, number) -> {
                        if (number == 57) {
                            throw new IllegalArgumentException("task 57");
                        }
                    }))
                    .hasRootCauseMessage("task 57");
            AtomicIntegerArray runs = new AtomicIntegerArray(100);
            team.run(100, (worker, number) -> runs.incrementAndGet(number));
            for (int number = 0; number < 100; number++) {
                assertThat(runs.get(number)).isEqualTo(1);
            }
        }
    }
}
