package io.zhanggui.stats.forecast.theta;

/** The least-squares line through values at times 1, 2, 3 … */
record Line(double intercept, double slope) {

    static Line through(double[] values) {
        int count = values.length;
        double middle = (count + 1) / 2.0;
        double mean = 0;
        double above = 0;
        double below = 0;
        for (int index = 0; index < count; index++) {
            mean += values[index] / count;
            above += (index + 1 - middle) * values[index];
            below += (index + 1 - middle) * (index + 1 - middle);
        }
        double slope = below == 0 ? 0 : above / below;
        return new Line(mean - slope * middle, slope);
    }

    double at(double time) {
        return intercept + slope * time;
    }
}
