package io.zhanggui.insight.experiment;

/** An experiment's number; people cite it as {@code E12}. */
public record ExperimentId(long value) {

    /** How people write it. */
    public String citation() {
        return "E" + value;
    }
}
