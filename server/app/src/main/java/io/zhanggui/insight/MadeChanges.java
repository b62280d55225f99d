package io.zhanggui.insight;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;

/** What the change log says was changed in shops, for those who report on them. */
public interface MadeChanges {

    /** Those made in the period whose shops are all in the scope, the latest first. */
    List<MadeChange> list(Scope scope, Period period);

    /**
     * A change that was made.
     *
     * @param citation how people cite it, such as {@code I7}
     */
    record MadeChange(String citation, String what, LocalDate madeOn) {}
}
