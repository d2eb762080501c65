# zsh -f tab.zsh FOLDER LINE…: what Tab offers for each line in a real zsh that finds its completions in FOLDER: one a
# line, and an empty line behind the last of each.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word"
zpty -w shell "zstyle ':completion:*' insert-tab false; bindkey '^U' kill-whole-line"
# Whatever is offered goes through compadd; what only looks at matches is passed on.
zpty -w shell 'compadd () {
  case "${@[1,(i)(-|--)]}" in (*-(O|A|D)\ *) builtin compadd "$@"; return ;; esac
  typeset -a __hits; builtin compadd -A __hits "$@"
  for __one in "${__hits[@]}"; do print -r -- "hit:$__one"; done
}'
zpty -w shell 'finish () { print end:; comppostfuncs=(finish); }; comppostfuncs=(finish); print ready''y:'
while zpty -r shell line; do [[ $line == *readyy:* ]] && break; done
for typed in "${@[2,-1]}"; do
  zpty -w -n shell $'\025'"$typed"$'\t'
  while zpty -r shell line; do
    line=${${line//$'\r'/}%$'\n'}
    [[ $line == *hit:* ]] && print -r -- "${line##*hit:}"
    [[ $line == *end:* ]] && break
  done
  print
done
zpty -d shell
