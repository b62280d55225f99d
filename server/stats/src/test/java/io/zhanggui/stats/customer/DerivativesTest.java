package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The derivatives written down are those of the functions: checked against differences. */
class DerivativesTest {

    private final double[] x = {0, 1, 3, 20, 5};
    private final double[] recencies = {0, 2.5, 7, 30, 0.5};
    private final double[] ages = {12, 9, 7, 38, 38};
    private final Histories histories = Histories.of(x, recencies, ages).get();

    @Test
    void of_bg_nbd() {
        check(BgNbdLikelihood.of(histories), 0.4, 5, 0.8, 2.4);
        check(BgNbdLikelihood.of(histories), 3, 0.2, 4, 0.3);
    }

    @Test
    void of_pareto_nbd_with_either_scale_the_larger() {
        check(ParetoNbdLikelihood.of(histories), 0.5, 5, 0.8, 9);
        check(ParetoNbdLikelihood.of(histories), 1.5, 9, 2.8, 0.7);
    }

    @Test
    void of_gamma_gamma() {
        check(GammaGammaLikelihood.of(new double[] {1, 4, 9, 300}, new double[] {12, 40, 9, 22}), 6, 3.5, 15);
    }

    private static void check(Likelihood likelihood, double... parameters) {
        Derivatives here = likelihood.at(parameters);
        for (int i = 0; i < parameters.length; i++) {
            double step = 1e-5 * parameters[i];
            Derivatives above = likelihood.at(moved(parameters, i, step));
            Derivatives below = likelihood.at(moved(parameters, i, -step));
            assertThat(here.gradient()[i])
                    .isEqualTo(
                            (above.value() - below.value()) / (2 * step),
                            within(1e-6 * (1 + Math.abs(here.gradient()[i]))));
            for (int j = 0; j < parameters.length; j++) {
                assertThat(here.hessian()[i][j])
                        .isEqualTo(
                                (above.gradient()[j] - below.gradient()[j]) / (2 * step),
                                within(1e-6 * (1 + Math.abs(here.hessian()[i][j]))));
            }
        }
    }

    private static double[] moved(double[] parameters, int place, double step) {
        double[] moved = parameters.clone();
        moved[place] += step;
        return moved;
    }
}
