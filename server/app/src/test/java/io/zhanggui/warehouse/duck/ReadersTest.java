package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private final Readers readers = new Readers();

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void results_come_in_the_order_of_the_work_and_few_run_at_once() throws SQLException {
        AtomicInteger running = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Integer>> work = IntStream.range(0, 40)
                .mapToObj(number -> (Callable<Integer>) () -> {
                    seen.add(running.incrementAndGet());
                    Thread.sleep(2);
                    running.decrementAndGet();
                    return number;
                })
                .toList();

        assertThat(readers.all(work)).isEqualTo(IntStream.range(0, 40).boxed().toList());
        assertThat(seen)
                .hasSize(40)
                .allMatch(at -> at <= Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void what_the_store_refuses_is_told_as_it_said_it() {
        SQLException refused = new SQLException("no such column");
        assertThatThrownBy(() -> readers.one(() -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }
}
