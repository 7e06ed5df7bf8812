# Prints what zsh offers for a line, one candidate a line: completes it in a pseudo terminal, where `compadd` says what it
# is given instead of showing it. Arguments: the completion script, a folder for caches, the line.
zmodload zsh/zpty
script=$1 folder=$2 line=$3

zpty shell zsh -f -i
cat > $folder/setup.zsh <<'SETUP'
PROMPT='' PS2=''
autoload -Uz compinit
compinit -u -d $PWD/dump
zstyle ':completion:*' completer _complete
compadd () {
  # Asked to fill arrays for others it does just that.
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -A hits "$@"
  local one
  for one in "${hits[@]}"; do print -r -- "CANDIDATE:$one"; done
}
finish () { print -r -- "END""-OF-CANDIDATES" }
offer () { _main_complete; finish }
zle -C offer complete-word offer
bindkey '^X' offer
SETUP
# What is typed is echoed, so the signs to wait for are spelt in two pieces.
zpty -w shell "cd $folder; source setup.zsh; source $script; print READY''-NOW"
zpty -r shell output '*READY-NOW*'
zpty -n -w shell "$line"$'\x18'
zpty -r shell output '*END-OF-CANDIDATES*'
print -r -- "$output" | tr -d '\r' | sed -n 's/^.*CANDIDATE://p'
zpty -d shell
