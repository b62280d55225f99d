package io.zhanggui.settlement.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What this version replaces.
 *
 * @param version the version before
 * @param effective the first day it counts: the first day of a settlement period
 * @param hash SHA-256 of the file of the version before, as hex
 */
public record Amendment(int version, LocalDate effective, Optional<String> hash) {}
