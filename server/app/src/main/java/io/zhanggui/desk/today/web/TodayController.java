package io.zhanggui.desk.today.web;

import io.zhanggui.desk.today.Today;
import io.zhanggui.desk.today.Todays;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What must be done today. */
@RestController
class TodayController {

    private final Todays todays;

    TodayController(Todays todays) {
        this.todays = todays;
    }

    @GetMapping("/api/today")
    Today today(Caller caller, Scope scope) {
        return todays.of(caller, scope);
    }
}
