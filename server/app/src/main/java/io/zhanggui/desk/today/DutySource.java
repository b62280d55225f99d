package io.zhanggui.desk.today;

import io.zhanggui.shared.Scope;
import java.time.LocalDateTime;

/** Looks one kind of duty up. */
interface DutySource {

    /**
     * The duty of these shops.
     *
     * @param now Beijing time
     */
    Duty look(Scope scope, LocalDateTime now);
}
