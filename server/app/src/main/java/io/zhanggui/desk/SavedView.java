package io.zhanggui.desk;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * A place of the interface under a name.
 *
 * @param by who saved it
 * @param address path and query of the page, such as {@code /board?shop=3&period=last7}
 * @param shared whether all of the agency see it; the shops it names stay hidden from those who may not see them
 */
public record SavedView(long id, UserId by, String name, String address, boolean shared, Instant savedAt) {}
