Creator "x"
graph [ directed 1 comment "Invented" node [ id 1 label "Arden &amp; Ash" graphics [ x 1.5 ] ] node [ id 2 label Birk ]
 edge [ source 1 target 2 weight 2.0 date "2014-03" kind "visits" ] edge [ source 2 target 1 value -Inf ] ]
