package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The customer tools from table to answer. */
class StatsCustomerTest {

    /** Customers who buy at one of two rates and leave with one of two chances. */
    private static String histories() {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("id,x,t_x,T,mean_value\n");
        for (int i = 0; i < 600; i++) {
            double rate = random.nextBoolean() ? 0.03 : 0.3;
            double leaving = random.nextBoolean() ? 0.05 : 0.5;
            double age = 10.0 + random.nextInt(40);
            int x = 0;
            double recency = 0;
            double time = random.nextExponential() / rate;
            while (time <= age) {
                x++;
                recency = time;
                time += random.nextDouble() < leaving ? 1e9 : random.nextExponential() / rate;
            }
            csv.append("c%d,%d,%s,%s,%s\n".formatted(i, x, recency, age, x == 0 ? "" : 10 + i % 37));
        }
        return csv.toString();
    }

    @Test
    void a_fit_is_one_line_and_a_prediction_one_line_more_per_id() {
        for (String model : new String[] {"bgnbd", "paretonbd"}) {
            Run fit = Run.reading(histories(), "stats", model);
            assertThat(fit.code()).isZero();
            assertThat(fit.lines()).hasSize(1);
            assertThat(fit.out())
                    .contains("\"model\":\"" + model + "\"", "\"standard_errors\":{\"r\":", "\"log_likelihood\":-")
                    .contains("\"customers\":600");
            Run predicted = Run.reading(histories(), "stats", model, "--predict", "26");
            assertThat(predicted.lines()).hasSize(601).startsWith(fit.lines().getFirst());
            assertThat(predicted.lines().get(1)).startsWith("{\"id\":\"c0\",\"chance_alive\":");
        }
    }

    @Test
    void the_value_of_a_purchase_is_told_with_or_without_a_time() {
        Run plain = Run.reading(histories(), "stats", "gammagamma", "--predict");
        assertThat(plain.code()).isZero();
        assertThat(plain.lines()).hasSize(601);
        assertThat(plain.lines().get(1)).startsWith("{\"id\":\"c0\",\"expected_value\":");
        assertThat(Run.reading(histories(), "stats", "gammagamma", "--predict", "26")
                        .out())
                .isEqualTo(plain.out());
    }

    @Test
    void what_cannot_be_fitted_is_said_with_exit_code_3() {
        Run refused = Run.reading("id,x,t_x,T\na,0,0,5\nb,0,0,6\n", "stats", "bgnbd");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("\"reason\":\"too_little_data\"");
        assertThat(Run.reading("id,x,t_x,T\na,1,9,5\n", "stats", "paretonbd").out())
                .contains("out_of_domain");
    }

    @Test
    void transactions_become_histories() {
        Run run = Run.reading(
                "id,date,amount\na,2026-01-01,10\na,2026-01-08,20\na,2026-01-08 19:30:00,5\nb,2026-01-22,9\n",
                "stats",
                "histories",
                "--end",
                "2026-01-29");
        assertThat(run.lines()).containsExactly("id,x,t_x,T,mean_value", "a,1,1.0,4.0,25.0", "b,0,0.0,1.0,");
        Run wrong = Run.reading("id,date,amount\na,1/2/2026,10\n", "stats", "histories");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("1/2/2026", "yyyy-MM-dd");
    }

    @Test
    void scores_name_their_segments() {
        Run run = Run.reading(
                "id,recency,frequency,monetary\na,3,12,9000\nb,400,1,20\n",
                "stats",
                "rfm",
                "--recency",
                "30,90,180,365",
                "--frequency",
                "2,3,5,10",
                "--monetary",
                "100,300,1000,3000");
        assertThat(run.lines())
                .containsExactly(
                        "id,r,f,m,segment,zh,en",
                        "a,5,5,5,champion,重要价值客户,Champions",
                        "b,1,1,1,lost,一般挽留客户,\"Lost, small\"");
        assertThat(Run.reading("id\n", "stats", "rfm", "--recency", "1,2,3").code())
                .isEqualTo(2);
        assertThat(Run.reading("id\n", "stats", "rfm", "--recency", "1,2,3,4").code())
                .isEqualTo(2);
    }

    @Test
    void a_month_not_over_is_an_empty_cell() {
        Run run = Run.reading("id,date\na,2026-01-05\na,2026-02-02\n", "stats", "cohort", "--end", "2026-02-20");
        assertThat(run.lines())
                .containsExactly("cohort,customers,age,active,retention", "2026-01,1,0,1,1.0", "2026-01,1,1,,");
    }

    @Test
    void survival_and_concentration() {
        assertThat(Run.reading("time,event\n1,1\n2,0\n", "stats", "survival").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("1.0,2,1,0,0.5,0.3535533905932738,"));
        assertThat(Run.reading("time,event\n1,2\n", "stats", "survival").code()).isEqualTo(3);
        assertThat(Run.reading("value\n0\n0\n0\n0\n10\n", "stats", "lorenz").out())
                .contains("\"gini\":0.8", "\"their_share\":1.0");
        assertThat(Run.reading("value\n1\n", "stats", "lorenz", "--share", "2").code())
                .isEqualTo(2);
    }
}
