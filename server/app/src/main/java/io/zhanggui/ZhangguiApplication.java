package io.zhanggui;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring application; modules are found by their packages. */
@SpringBootApplication
public class ZhangguiApplication {}
