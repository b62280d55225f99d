package io.zhanggui.web;

/**
 * What an error code of the HTTP face says.
 *
 * @param status HTTP status, such as 404
 * @param code stable code, such as {@code WORK-3001}
 * @param zh Chinese sentence with {@code {0}} places
 * @param en English sentence with the same places
 */
public record HttpFault(int status, String code, String zh, String en) {}
