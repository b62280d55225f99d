package io.zhanggui.stats.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice of the State Council that days off and make-up days of a year come from.
 *
 * @param number such as 国办发明电〔2025〕7号
 * @param dated the day it was signed
 * @param read address of the page its text was compared with; empty while nobody compared it
 */
public record Notice(int year, String number, LocalDate dated, Optional<String> read) {}
