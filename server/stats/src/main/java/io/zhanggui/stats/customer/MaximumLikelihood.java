package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds the maximum of a likelihood from several starts and tells the standard errors from the observed information.
 *
 * <p>Large data are climbed in stages: first a thinned sample from every start, then all rows from the best summit, so
 * that few passes over all rows are needed.
 */
final class MaximumLikelihood {

    /** A parameter known no better than within a factor of e⁵ is not known. */
    private static final double VAGUEST = 5;

    private MaximumLikelihood() {}

    /**
     * Climbs each stage from where the one before it ended.
     *
     * @param stages from the thinnest sample to all data
     * @param starts parameters to start the first stage from
     * @param model makes the model from its parameters
     */
    static <M> Estimate<Fitted<M>> fit(
            List<? extends Likelihood> stages, double[][] starts, int distinct, Function<double[], M> model) {
        List<double[]> logarithms = new ArrayList<>();
        for (double[] start : starts) {
            logarithms.add(logarithms(start));
        }
        LikelihoodClimb.Summit best = null;
        for (Likelihood stage : stages) {
            best = highest(stage, logarithms);
            if (best.settled() && !isBoundless(best)) {
                logarithms = List.of(best.logarithms());
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no stage to fit");
        }
        return told(stages.getLast(), best, distinct, model);
    }

    private static LikelihoodClimb.Summit highest(Likelihood likelihood, List<double[]> starts) {
        LikelihoodClimb.Summit best = LikelihoodClimb.climb(likelihood, starts.getFirst());
        for (double[] start : starts.subList(1, starts.size())) {
            LikelihoodClimb.Summit other = LikelihoodClimb.climb(likelihood, start);
            boolean higher = other.value() > best.value() + 1e-9 * Math.abs(best.value());
            if (other.settled() && (!best.settled() || higher)) {
                best = other;
            }
        }
        return best;
    }

    private static <M> Estimate<Fitted<M>> told(
            Likelihood likelihood, LikelihoodClimb.Summit summit, int distinct, Function<double[], M> model) {
        if (isBoundless(summit)) {
            return notIdentified(likelihood, furthest(summit));
        }
        if (!summit.settled()) {
            return Estimate.none(
                    Reason.NOT_CONVERGED,
                    "拟合在 %d 步内没有收敛；请检查数据或增加客户数。".formatted(summit.passes()),
                    "The fit did not settle within %d passes; check the data or add customers."
                            .formatted(summit.passes()));
        }
        double[][] hessian = summit.derivatives().hessian();
        RealMatrix information = MatrixUtils.createRealMatrix(hessian).scalarMultiply(-1);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(information);
        double largest = eigen.getEigenvalue(0);
        double smallest = eigen.getEigenvalue(eigen.getEigenvalues().length - 1);
        if (!(smallest > 1e-13 * largest) || !(smallest > 0)) {
            return notIdentified(likelihood, furthest(summit));
        }
        RealMatrix covariance = eigen.getSolver().getInverse();
        double[] parameters = summit.parameters();
        List<FittedParameter> fitted = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            double error = Math.sqrt(covariance.getEntry(i, i));
            if (!(error <= VAGUEST)) {
                return notIdentified(likelihood, i);
            }
            fitted.add(new FittedParameter(likelihood.names()[i], parameters[i], parameters[i] * error));
        }
        long customers = Math.round(likelihood.observations());
        return Estimate.of(new Fitted<>(
                model.apply(parameters),
                fitted,
                covariance.getData(),
                summit.value(),
                customers,
                distinct,
                summit.passes()));
    }

    private static boolean isBoundless(LikelihoodClimb.Summit summit) {
        return Math.abs(summit.logarithms()[furthest(summit)]) > LikelihoodClimb.FURTHEST - 0.5;
    }

    private static int furthest(LikelihoodClimb.Summit summit) {
        return IntStream.range(0, summit.logarithms().length)
                .reduce((i, j) -> Math.abs(summit.logarithms()[i]) >= Math.abs(summit.logarithms()[j]) ? i : j)
                .orElse(0);
    }

    private static <M> Estimate<Fitted<M>> notIdentified(Likelihood likelihood, int parameter) {
        String name = likelihood.names()[parameter];
        long customers = Math.round(likelihood.observations());
        return Estimate.none(
                Reason.NOT_IDENTIFIED,
                "这 %d 位客户的数据无法确定参数 %s：许多取值拟合得一样好；需要更多客户、更长的观察期，或更简单的模型。".formatted(customers, name),
                ("The data of these %d customers do not tell the parameter %s: many values fit equally well; "
                                + "more customers, a longer observation or a simpler model is needed.")
                        .formatted(customers, name));
    }

    private static double[] logarithms(double[] parameters) {
        double[] logarithms = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            logarithms[i] = Math.log(parameters[i]);
        }
        return logarithms;
    }
}
