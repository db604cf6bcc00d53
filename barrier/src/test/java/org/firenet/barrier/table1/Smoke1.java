package org.firenet.barrier.table1;
public class Smoke1 { public static void main(String[] a){
 int[] ks={1,3,6}; for(int i=0;i<3;i++) for(int n: new int[]{10,20,30}) System.out.printf("K=%d n=%d script %.9f described %.9f prod %.4g%n",ks[i],n,FirenetCell.asScripted(ks[i],n,i),FirenetCell.asDescribed(ks[i],n),FirenetCell.scriptStepProduct(ks[i],n));
 int ep=Integer.parseInt(a[0]);
 for(int k:ks){ long t=System.nanoTime(); System.out.println(k+" "+ListaCell.train(k,10,ep,Integer.parseInt(a[1]),1)+" s "+(System.nanoTime()-t)/1e9);}
}}
