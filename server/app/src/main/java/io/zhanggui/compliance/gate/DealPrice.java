package io.zhanggui.compliance.gate;

import java.time.LocalDate;

/**
 * What an item was sold for on a day, the mean of that day's pieces as the item report gives it. The lowest single deal
 * was no higher.
 *
 * @param price in fen
 */
public record DealPrice(LocalDate day, long price) {}
