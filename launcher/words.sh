# shellcheck shell=bash disable=SC2034,SC2154
# Reads the command line only as far as the launcher needs it: the language, the command, whether help is asked for.
# Everything else is read by the program itself.

lang=zh
command=
tool=
wants_help=
arguments=()

# The global options may stand before or after the command; the words without them are left in `arguments`.
read_words() {
  local word pending='' topic=''
  tool=''
  for word in "$@"; do
    if [ -n "$pending" ]; then
      [ "$pending" = --lang ] && lang=$word
      pending=
      continue
    fi
    case $word in
      --data | --lang) pending=$word ;;
      --data=*) ;;
      --lang=*) lang=${word#--lang=} ;;
      -h | --help) wants_help=yes ;;
      -*) arguments+=("$word") ;;
      *)
        arguments+=("$word")
        if [ -z "$command" ]; then
          command=$word
        elif [ "$command" = help ] && [ -z "$topic" ]; then
          topic=$word
        elif [ "$command" = stats ] && [ -z "$tool" ] || [ "$topic" = stats ] && [ -z "$tool" ]; then
          tool=$word
        elif [ "$command" = metrics ] || [ "$topic" = metrics ]; then
          case $word in add | check | versions | show) tool=$word ;; esac
        fi
        ;;
    esac
  done
  if [ "$command" = help ]; then
    wants_help=yes
    command=$topic
  elif [ ${#@} -eq 0 ]; then
    wants_help=yes
  fi
}

# Says a sentence in the language asked for: say ZH EN.
say() {
  if [ "$lang" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# A fault that ends the launcher, in both languages since it may come before any choice is known: fail CODE ZH EN.
fail() {
  printf '%s\n%s\n' "$2" "$3" >&2
  exit "$1"
}

# Help is plain text beside the program, so it answers at once and before anything is built.
show_help() {
  local texts="$home/server/app/src/main/resources/help"
  case $lang in
    zh | en) ;;
    *) fail 2 "没有这种语言：$lang，可用 zh 或 en" "no such language: $lang, use zh or en" ;;
  esac
  local text="$texts/$lang/${command:-zhanggui}.txt"
  [ -z "$tool" ] || text="$texts/$lang/$command-$tool.txt"
  if [ ! -f "$text" ] || [[ $command$tool == */* ]]; then
    fail 2 "没有这个命令：$command${tool:+ $tool}。./zhanggui --help 列出全部命令" \
      "no such command: $command${tool:+ $tool}. ./zhanggui --help lists them all"
  fi
  cat -- "$text"
  exit 0
}
