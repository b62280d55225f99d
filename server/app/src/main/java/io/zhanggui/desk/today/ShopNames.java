package io.zhanggui.desk.today;

import io.zhanggui.identity.Caller;
import java.util.Map;

/** What the shops are called that somebody sees, by number. */
interface ShopNames {

    Map<Long, String> of(Caller caller);
}
