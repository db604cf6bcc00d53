package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedBatchTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void resultsComeInOrderWhoeverIsFirst(int threads) throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        new OrderedBatch(threads)
                .run(
                        50,
                        number -> {
                            TimeUnit.MICROSECONDS.sleep(new SplittableRandom(number).nextInt(2000));
                            return number;
                        },
                        results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void tasksRunSideBySide() throws InterruptedException {
        CyclicBarrier meeting = new CyclicBarrier(3);
        List<Integer> results = new ArrayList<>();
        new OrderedBatch(3)
                .<Integer, RuntimeException>run(
                        3,
                        number -> {
                            try {
                                meeting.await(10, TimeUnit.SECONDS);
                            } catch (Exception e) {
                                throw new IllegalStateException("not all three ran at the same time", e);
                            }
                            return number;
                        },
                        results::add);
        assertThat(results).hasSize(3);
    }

    @Test
    void noMoreResultsAreHeldThanNeeded() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new OrderedBatch(4)
                .run(
                        200,
                        number -> {
                            most.accumulateAndGet(begun.incrementAndGet() - handedOver.get(), Math::max);
                            return number;
                        },
                        result -> handedOver.incrementAndGet());
        assertThat(most.get()).isBetween(1, 6);
    }

    @Test
    void aFailureEndsTheBatchAndIsThrownAsItIs() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> new OrderedBatch(2)
                        .<Integer, IOException>run(
                                1000,
                                number -> {
                                    begun.incrementAndGet();
                                    if (number == 5) {
                                        throw new IOException("file number five");
                                    }
                                    return number;
                                },
                                results::add))
                .isInstanceOf(IOException.class)
                .hasMessage("file number five");
        assertThat(results).containsExactly(0, 1, 2, 3, 4);
        assertThat(begun.get()).isLessThan(20);
    }

    @Test
    void noTaskIsNoWork() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        new OrderedBatch(2).<Integer, RuntimeException>run(0, number -> number, results::add);
        assertThat(results).isEmpty();
    }

    @Test
    void withoutThreadsNothingCanRun() {
        assertThatThrownBy(() -> new OrderedBatch(0)).hasMessageContaining("at least 1, found 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 64, 1, 2, 1, 1",
        "2, 1, 1, 1, 1, 2",
        "2, 64, 8, 1, 2, 1",
        "16, 64, 8, 2, 8, 1",
        "16, 1, 8, 1, 8, 2",
        "16, 3, 1, 3, 1, 5",
        "1, 10, 10, 1, 1, 1"
    })
    void threadsGoToSlicesThenCoilsThenLayers(
            int threads, int slices, int coils, int slicesAtOnce, int coilsAtOnce, int layers) {
        assertThat(ThreadShares.of(threads, slices, coils))
                .isEqualTo(new ThreadShares(slicesAtOnce, coilsAtOnce, layers));
    }
}
