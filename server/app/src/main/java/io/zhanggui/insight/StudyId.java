package io.zhanggui.insight;

/** A study's number; people cite it as {@code S12}. */
public record StudyId(long value) {

    /** How people write it. */
    public String citation() {
        return "S" + value;
    }
}
