package io.zhanggui.engagement.measure;

import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Words;
import io.zhanggui.shared.Failure;
import java.util.Locale;

/** Reasons why a number is not there, as the engine says such things. */
public final class Doubts {

    private Doubts() {}

    /** A fault's sentence in both languages. */
    public static Words words(MeasureError error, Object... places) {
        Failure failure = new Failure(error, places);
        return new Words(failure.sentence(Locale.CHINESE), failure.sentence(Locale.ENGLISH));
    }

    /** A number that is not known, and why. */
    public static Words said(String name, String label, String days, String zh, String en) {
        return new Words(
                words(MeasureError.NOT_KNOWN, name, label, days, zh).zh(),
                words(MeasureError.NOT_KNOWN, name, label, days, en).en());
    }

    /** A doubt about something, with what to do in its sentence. */
    public static Refusal of(MeasureError error, String about, Object... places) {
        return new Refusal(error.code(), about, words(error, places), new Words("", ""));
    }
}
